"""A fixed state space layer by FFT and a selective one by steps, by PyTorch in float64.

/usr/bin/python3 scripts/reference/state-space.py > tests/fixtures/labs/state-space.json
"""
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
T, D, N = 11, 3, 4


def filled(rows, columns, phase):
    return torch.tensor([[math.sin(phase + 1.3 * i + 0.8 * j) for j in range(columns)] for i in range(rows)])


A = -torch.arange(1, N + 1, dtype=torch.float64)
B, C = filled(1, N, 0.2)[0], filled(1, N, 1.2)[0]
delta, x = 0.13, filled(1, T, 2.0)[0]
Abar = torch.matrix_exp(torch.diag(delta * A))
Bbar = torch.linalg.solve(torch.diag(A), (Abar - torch.eye(N)) @ B)
kernel = torch.stack([C @ torch.linalg.matrix_power(Abar, k) @ Bbar for k in range(T)])
fft = torch.fft.irfft(torch.fft.rfft(kernel, 2 * T) * torch.fft.rfft(x, 2 * T), 2 * T)[:T]

xs = filled(T, D, 0.4)
WB, WC, WDelta, bDelta = filled(N, D, 0.9), filled(N, D, 1.8), filled(D, D, 2.7), filled(1, D, 0.6)[0]
As = -torch.exp(filled(D, N, 0.3))
h, ys = torch.zeros(D, N), []
for token in xs:
    step = F.softplus(WDelta @ token + bDelta)
    h = torch.exp(step[:, None] * As) * h + step[:, None] * (WB @ token)[None] * token[:, None]
    ys.append(h @ (WC @ token))
print(json.dumps({
    "script": "scripts/reference/state-space.py", "torch": torch.__version__,
    "fixed": {"A": A.tolist(), "B": B.tolist(), "C": C.tolist(), "delta": delta},
    "x": x.tolist(), "kernel": kernel.tolist(), "y": fft.tolist(),
    "selective": {"A": As.tolist(), "WB": WB.tolist(), "WC": WC.tolist(),
                  "WDelta": WDelta.tolist(), "bDelta": bDelta.tolist()},
    "xs": xs.tolist(), "ys": torch.stack(ys).tolist(),
}))
