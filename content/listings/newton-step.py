import numpy as np
from numpy.polynomial import Polynomial

# One step by hand, on f(w) = -3 - 2w - w**2: the rate is 1/f''.
w0 = 4.0
slope = -2 - 2 * w0
curvature = -2.0
rate = 1 / curvature
print(slope, rate, w0 - rate * slope)

# The same with NumPy's polynomials, and then with 0.05 w**3 added.
def newton(f, w, steps):
    walk = [w]
    for step in range(steps):
        w = w - f.deriv()(w) / f.deriv(2)(w)
        walk.append(w)
    return np.array(walk)

print(newton(Polynomial([-3, -2, -1]), w0, 1)[1])
for w in newton(Polynomial([-3, -2, -1, 0.05]), -5.0, 4):
    print(w)
