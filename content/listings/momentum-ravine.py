import numpy as np

c, s = np.cos(0.4), np.sin(0.4)
axes = np.array([[c, -s], [s, c]])  # eigenvectors in columns
H = axes @ np.diag([1.0, 10.0]) @ axes.T
start = np.array([-3.0, 0.5])

def descend(rate, momentum, steps):
    w, update = start.copy(), np.zeros(2)
    for step in range(steps):
        update = -rate * (H @ w) + momentum * update
        w = w + update
    return 0.5 * w @ H @ w  # the error at the end

# The best constants for eigenvalues from 1 to 10.
plain = 2 / (1 + 10)
root = np.sqrt(10.0)
heavy = (2 / (root + 1)) ** 2
mu = ((root - 1) / (root + 1)) ** 2
print(plain)
print(heavy, mu)
print(descend(plain, 0.0, 12))
print(descend(heavy, mu, 12))
