import numpy as np

networks = 40
layers = 6 * [32]
draw = np.random.default_rng(7)
x = draw.normal(size=32)
x = x / np.sqrt(np.mean(x**2))  # so that its mean square is 1

def law(deviation):
    passed, variances = 1.0, []
    for K in layers[:-1]:
        variance = K * deviation(K) ** 2 * passed
        variances.append(variance)
        passed = variance / 2  # what ReLU lets through
    return np.array(variances)

def measured(deviation):
    mean = np.zeros(5)
    for network in range(networks):
        z = x
        for l in range(5):
            K, M = layers[l], layers[l + 1]
            a = draw.normal(0, deviation(K), (M, K)) @ z
            mean[l] += a.var(ddof=1) / networks
            z = np.maximum(a, 0)
    return mean

for label, deviation in [
    ("He", lambda K: np.sqrt(2 / K)),
    ("ε = 0.2", lambda K: 0.2),
    ("ε = 0.3", lambda K: 0.3),
]:
    print(label, "law", law(deviation)[-1])
    print(label, "measured", measured(deviation)[-1])
