import numpy as np

rates = np.array([0.05, 0.3, 0.8])
theta = np.full(3, -1.0)  # three walks at once
for step in range(15):
    slope = 2 * (theta - 3)  # of (theta - 3)**2
    theta = theta - rates * slope

for rate, end in zip(rates, theta):
    print(rate, end)
