import numpy as np

# A line y = w_0 + w_1 x through eight points.
x = np.array([-3, 1, -1, 3, 0, 2, -2, 4.0])
y = np.array([-4.1, 2.2, -1.6, 7.1, 0.7, 5.4, -2.8, 8.4])
X = np.column_stack([np.ones(8), x])

def error(w):
    return np.mean((X @ w - y) ** 2) / 2

print("exact", *np.linalg.solve(X.T @ X, X.T @ y))

# In this order over and over. For a new order in each pass, take
# order = np.random.default_rng(1).permutation(8) inside the loop.
order = np.arange(8)
for size in [1, 2, 8]:
    w = np.zeros(2)
    for step in range(12):
        for batch in order.reshape(-1, size):
            residual = X[batch] @ w - y[batch]
            w = w - 0.05 * X[batch].T @ residual / size
    print("B =", size, *w, error(w))
