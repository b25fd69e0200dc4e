"""Makes trajectories.json: what PyTorch and NumPy say that our optimizers and our network must compute.

    apt-get install python3-torch        # Debian 12: PyTorch 1.13, NumPy 1.24
    /usr/bin/python3 src/optim/oracle/trajectories.py && npx prettier --write src/optim/oracle/trajectories.json

All in float64; Python prints a float so that it reads back to the same bits.

Conventions that differ from the book's, and how the test bridges them:
- torch.optim.SGD keeps v <- mu v + g and moves by -eta v; ours keeps dw <- mu dw - eta g. With a constant rate dw = -eta v
  and both walk alike. When eta changes from step to step they part (torch rescales the whole memory by the new eta), so
  schedules are not compared here.
- torch.optim.SGD(nesterov=True) stores the look-ahead point: its parameter is theta = w + mu dw. Proof: our step gives
  w' = w + dw' and dw' = mu dw - eta g(theta), so theta' = w' + mu dw' = theta - eta g(theta) + mu dw', torch's line.
- epsilon stands outside the root in torch's Adagrad, RMSprop, Adam and AdamW, as in ours; all accumulators start at 0.
- AdamW multiplies w by (1 - eta weight_decay) and takes the gradient before that, as ours does.
"""

import json
import math
import pathlib

import numpy as np
import torch

torch.set_default_dtype(torch.float64)
STEPS = 50


def listed(tensor):
    return [float(x) for x in tensor.detach().reshape(-1)]


# The problems.

angle = 0.5
rotation = torch.tensor([[math.cos(angle), -math.sin(angle)], [math.sin(angle), math.cos(angle)]])
hessian = rotation @ torch.diag(torch.tensor([1.0, 10.0])) @ rotation.T
hessian = (hessian + hessian.T) / 2
minimum = torch.tensor([1.0, -0.5])

generator = torch.Generator().manual_seed(7)
features = torch.cat([torch.ones(12, 1), torch.randn(12, 2, generator=generator)], 1)
targets = features @ torch.tensor([0.5, -1.5, 2.0]) + 0.3 * torch.randn(12, generator=generator)


def quadratic(w):
    return 0.5 * (w - minimum) @ hessian @ (w - minimum)


def rosenbrock(w):
    return (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2


def least_squares(w):
    return ((features @ w - targets) ** 2).mean() / 2


PROBLEMS = {
    "quadratic": (quadratic, [-2.0, 3.0]),
    "rosenbrock": (rosenbrock, [-1.2, 1.0]),
    "leastSquares": (least_squares, [1.0, 1.0, -1.0]),
}

# The rules. Rosenbrock is far steeper, hence its own rates for the first three.
SGD = torch.optim.SGD
steep = {"quadratic": 0.05, "rosenbrock": 0.0005, "leastSquares": 0.1}
RULES = [
    ("gradientDescent", {}, lambda p, h: SGD(p, lr=h["learningRate"]), steep),
    ("momentum", {"momentum": 0.9}, lambda p, h: SGD(p, lr=h["learningRate"], momentum=h["momentum"]), steep),
    ("nesterov", {"momentum": 0.9},
     lambda p, h: SGD(p, lr=h["learningRate"], momentum=h["momentum"], nesterov=True), steep),
    ("adagrad", {"epsilon": 1e-8}, lambda p, h: torch.optim.Adagrad(p, lr=h["learningRate"], eps=h["epsilon"]), 0.3),
    ("rmsprop", {"decay": 0.9, "epsilon": 1e-8},
     lambda p, h: torch.optim.RMSprop(p, lr=h["learningRate"], alpha=h["decay"], eps=h["epsilon"]), 0.02),
    ("adam", {"beta1": 0.9, "beta2": 0.99, "epsilon": 1e-8},
     lambda p, h: torch.optim.Adam(p, lr=h["learningRate"], betas=(h["beta1"], h["beta2"]), eps=h["epsilon"]), 0.1),
    ("adamw", {"beta1": 0.9, "beta2": 0.99, "epsilon": 1e-3, "weightDecay": 0.1},
     lambda p, h: torch.optim.AdamW(p, lr=h["learningRate"], betas=(h["beta1"], h["beta2"]), eps=h["epsilon"],
                                    weight_decay=h["weightDecay"]), 0.1),
]


def trajectory(error, start, make, hyper):
    w = torch.tensor(start, requires_grad=True)
    optimizer = make([w], hyper)
    points = [listed(w)]
    for _ in range(STEPS):
        optimizer.zero_grad()
        error(w).backward()
        optimizer.step()
        points.append(listed(w))
    return points


def newton(error, start, steps):
    w = torch.tensor(start)
    points = [listed(w)]
    for _ in range(steps):
        gradient = torch.autograd.functional.jacobian(error, w).numpy()
        curvature = torch.autograd.functional.hessian(error, w).numpy()
        w = w - torch.from_numpy(np.linalg.solve(curvature, gradient))
        points.append(listed(w))
    return points


runs = []
for rule, hyper, make, rate in RULES:
    for problem, (error, start) in PROBLEMS.items():
        hyper = {**hyper, "learningRate": rate[problem] if isinstance(rate, dict) else rate}
        runs.append({"optimizer": rule, "problem": problem, "hyper": hyper, "points": trajectory(error, start, make, hyper)})
for problem, (error, start) in PROBLEMS.items():
    runs.append({"optimizer": "newton", "problem": problem, "hyper": {}, "points": newton(error, start, 6)})

# Networks: value, gradient and Hessian-vector product by automatic differentiation. Weights of a layer come row by row
# (a row feeds one unit), then its biases.

LAYERS = [3, 4, 5, 2]
ACTIVATIONS = {"tanh": torch.tanh, "relu": torch.relu, "sigmoid": torch.sigmoid}
inputs = torch.randn(6, 3, generator=generator)
numbers = torch.randn(6, 2, generator=generator)
yes_or_no = torch.tensor([[0.0, 1], [1, 1], [0, 0], [1, 0], [0, 1], [1, 0]])
one_hot = torch.tensor([[0.0, 1], [1, 0], [0, 1], [1, 0], [0, 1], [1, 0]])
LOSSES = {
    "squared": (numbers, lambda a, t: ((a - t) ** 2).sum(1).mean() / 2),
    "logistic": (yes_or_no, lambda a, t: torch.nn.functional.binary_cross_entropy_with_logits(a, t, reduction="none").sum(1).mean()),
    "softmax": (one_hot, lambda a, t: -(t * torch.log_softmax(a, 1)).sum(1).mean()),
}


def network(w, activation, loss):
    z, offset = inputs, 0
    for layer in range(1, len(LAYERS)):
        rows, columns = LAYERS[layer], LAYERS[layer - 1]
        weights = w[offset : offset + rows * columns].reshape(rows, columns)
        biases = w[offset + rows * columns : offset + rows * (columns + 1)]
        offset += rows * (columns + 1)
        a = z @ weights.T + biases
        z = ACTIVATIONS[activation](a)
    return LOSSES[loss][1](a, LOSSES[loss][0])


dimension = sum(m * (k + 1) for k, m in zip(LAYERS, LAYERS[1:]))
w = torch.randn(dimension, generator=generator) * 0.7
v = torch.randn(dimension, generator=generator)
networks = []
for activation in ACTIVATIONS:
    for loss in LOSSES:
        error = lambda w: network(w, activation, loss)  # noqa: E731
        networks.append({
            "activation": activation,
            "loss": loss,
            "targets": LOSSES[loss][0].tolist(),
            "value": float(error(w)),
            "gradient": listed(torch.autograd.functional.jacobian(error, w)),
            "hessianVector": listed(torch.autograd.functional.vhp(error, w, v)[1]),
        })

result = {
    "madeBy": f"trajectories.py with PyTorch {torch.__version__}, NumPy {np.__version__}",
    "problems": {
        "quadratic": {"hessian": hessian.tolist(), "minimum": minimum.tolist()},
        "leastSquares": {"X": features.tolist(), "y": targets.tolist()},
    },
    "runs": runs,
    "network": {"layers": LAYERS, "inputs": inputs.tolist(), "w": listed(w), "v": listed(v), "cases": networks},
}
path = pathlib.Path(__file__).with_suffix(".json")
path.write_text(json.dumps(result) + "\n")
print(path, path.stat().st_size, "bytes")
