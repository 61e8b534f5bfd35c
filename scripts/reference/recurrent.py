"""RNN, LSTM and GRU cells, their gradients through time, norms and clipping, by PyTorch in float64.

/usr/bin/python3 scripts/reference/recurrent.py > tests/fixtures/labs/recurrent.json
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)
D, H, T = 3, 4, 6


def filled(rows, columns, phase):
    values = [[math.sin(phase + 1.7 * i + 0.9 * j) for j in range(columns)] for i in range(rows)]
    return torch.tensor(values) * 0.6


inputs = filled(T, D, 0.3) * 1.5
cells = {}
for kind, module in {"rnn": torch.nn.RNNCell, "lstm": torch.nn.LSTMCell, "gru": torch.nn.GRUCell}.items():
    cell = module(D, H)
    rows = cell.weight_ih.shape[0]
    with torch.no_grad():
        cell.weight_ih.copy_(filled(rows, D, 0.1))
        cell.weight_hh.copy_(filled(rows, H, 0.7))
        cell.bias_ih.copy_(filled(1, rows, 1.1)[0])
        cell.bias_hh.copy_(filled(1, rows, 2.3)[0])
    start = (filled(1, H, 0.5)[0]).requires_grad_()
    memory = (filled(1, H, 1.9)[0] * 2).requires_grad_()
    state, c = start[None], memory[None]
    states = []
    for x in inputs:
        if kind == "lstm":
            state, c = cell(x[None], (state, c))
        else:
            state = cell(x[None], state)
        states.append(state[0])
    loss = sum((k + 1) * value for k, value in enumerate(states[-1]))
    if kind == "lstm":
        loss = loss + sum(value * (H - k) for k, value in enumerate(c[0]))
    wanted = [start, memory] if kind == "lstm" else [start]
    gradients = torch.autograd.grad(loss, wanted)
    cells[kind] = {
        "Wx": cell.weight_ih.tolist(), "Wh": cell.weight_hh.tolist(),
        "bx": cell.bias_ih.tolist(), "bh": cell.bias_hh.tolist(),
        "start": start.tolist(), "memory": memory.tolist(),
        "states": [value.tolist() for value in states],
        "cell": c[0].tolist(),
        "byStart": gradients[0].tolist(),
        "byMemory": gradients[1].tolist() if kind == "lstm" else [0.0] * H,
    }

matrix = filled(5, 5, 0.4)
large = torch.tensor([3.0, -4.0, 12.0], requires_grad=True)
large.grad = torch.tensor([3.0, -4.0, 12.0])
torch.nn.utils.clip_grad_norm_([large], 2.0)
parameters = {kind: sum(p.numel() for p in module(1024, 1024).parameters())
              for kind, module in {"rnn": torch.nn.RNN, "lstm": torch.nn.LSTM, "gru": torch.nn.GRU}.items()}
print(json.dumps({
    "script": "scripts/reference/recurrent.py", "torch": torch.__version__,
    "inputs": inputs.tolist(), "cells": cells, "matrix": matrix.tolist(),
    "spectralNorm": torch.linalg.matrix_norm(matrix, 2).item(),
    "spectralRadius": torch.linalg.eigvals(matrix).abs().max().item(),
    "clipped": large.grad.tolist(), "parameters": parameters,
}))
