"""A GRU encoder-decoder without attention, with Bahdanau's and with Luong's: forward, loss and gradients, by PyTorch
in float64.

/usr/bin/python3 scripts/reference/seq2seq.py > tests/fixtures/labs/seq2seq.json
"""
import json
import math

import torch
from torch.nn.functional import cross_entropy, linear

torch.set_default_dtype(torch.float64)
V, H, B = 3, 5, 3
SOURCE = torch.tensor([[0, 1, 2], [2, 1, 0], [1, 0, 0], [2, 2, 1]])  # (S, B)
TARGET = torch.tensor([[1, 0, 2], [0, 2, 2], [2, 1, 1]])  # (T, B)
START = V


def filled(rows, columns, phase):
    values = [[math.sin(phase + 1.7 * i + 0.9 * j) for j in range(columns)] for i in range(rows)]
    return (torch.tensor(values) * 0.6).requires_grad_()


def weights_of(attending):
    shapes = {"Ex": (V, 3 * H), "Ebx": (1, 3 * H), "Eh": (H, 3 * H), "Ebh": (1, 3 * H),
              "Dx": (V + 1, 3 * H), "Dbx": (1, 3 * H), "Dh": (H, 3 * H), "Dbh": (1, 3 * H)}
    if attending == "additive":
        shapes |= {"Dc": (H, 3 * H), "W": (H, H), "U": (H, H), "v": (1, H)}
    if attending == "dot":
        shapes["Wc"] = (2 * H, H)
    shapes["Wo"] = (2 * H if attending == "additive" else H, V)
    shapes["bo"] = (1, V)
    return {name: filled(*shape, 0.3 * (k + 1)) for k, (name, shape) in enumerate(shapes.items())}


def cell(inputs, h, w_x, b_x, w_h, b_h):
    """PyTorch's own GRU cell; its weights are those of the lab, transposed."""
    return torch.gru_cell(inputs, h, w_x.T, w_h.T, b_x[0], b_h[0])


def run(attending, w):
    h = torch.zeros(B, H)
    states = []
    for letters in SOURCE:
        h = cell(torch.eye(V)[letters], h, w["Ex"], w["Ebx"], w["Eh"], w["Ebh"])
        states.append(h)
    states = torch.stack(states, 1)  # (B, S, H)
    s, logits, alphas = h, [], []
    fed = torch.full((B,), START)
    for target in TARGET:
        y = torch.eye(V + 1)[fed]
        if attending == "additive":
            scores = torch.tanh((s @ w["W"])[:, None] + states @ w["U"]) @ w["v"][0]
            alpha = torch.softmax(scores, 1)
            c = (alpha[..., None] * states).sum(1)
            s = cell(torch.cat([y, c], 1), s, torch.cat([w["Dx"], w["Dc"]]), w["Dbx"], w["Dh"], w["Dbh"])
            features = torch.cat([s, c], 1)
        else:
            s = cell(y, s, w["Dx"], w["Dbx"], w["Dh"], w["Dbh"])
            features, alpha = s, torch.zeros(B, 0)
        if attending == "dot":
            alpha = torch.softmax((states @ s[..., None])[..., 0], 1)
            c = (alpha[..., None] * states).sum(1)
            features = torch.tanh(torch.cat([c, s], 1) @ w["Wc"])
        logits.append(linear(features, w["Wo"].T, w["bo"][0]))
        alphas.append(alpha)
        fed = target
    return torch.stack(logits), torch.stack(alphas)


models = {}
for attending in ("none", "additive", "dot"):
    w = weights_of(attending)
    logits, alphas = run(attending, w)
    loss = cross_entropy(logits.reshape(-1, V), TARGET.reshape(-1))
    loss.backward()
    models[attending] = {
        "parameters": torch.cat([p.reshape(-1) for p in w.values()]).tolist(),
        "probabilities": torch.softmax(logits, -1).reshape(-1).tolist(),
        "weights": alphas.reshape(-1).tolist(),
        "loss": loss.item(),
        "gradient": torch.cat([p.grad.reshape(-1) for p in w.values()]).tolist(),
    }

parameter = torch.tensor([0.5, -1.0, 2.0], requires_grad=True)
optimiser = torch.optim.Adam([parameter], lr=0.1)
gradients = [[0.1, -0.2, 0.3], [3.0, 0.4, -1.2], [-0.2, 0.1, 0.1]]
path = []
for gradient in gradients:
    parameter.grad = torch.tensor(gradient)
    torch.nn.utils.clip_grad_norm_([parameter], 1.0)
    optimiser.step()
    path.append(parameter.tolist())
print(json.dumps({
    "script": "scripts/reference/seq2seq.py", "torch": torch.__version__,
    "letters": V, "width": H, "source": SOURCE.tolist(), "target": TARGET.tolist(), "models": models,
    "adam": {"start": [0.5, -1.0, 2.0], "rate": 0.1, "gradients": gradients, "path": path},
}))
