"""The objective of the parametric fit and its gradient with PyTorch, and the optimum along a budget.

    /usr/bin/python3 scripts/reference/scaling.py > tests/fixtures/labs/scaling.json
"""
import json
import math

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(20)

parameters = 10 ** (7.5 + 3 * torch.rand(12))
tokens = 10 ** (9 + 3 * torch.rand(12))
loss = (1.8172 + 482.01 / parameters**0.3478 + 2085.43 / tokens**0.3658) * torch.exp(2e-3 * torch.randn(12))

# (a, b, e, alpha, beta) at the constants that the paper prints
theta = torch.tensor([math.log(406.4), math.log(410.7), math.log(1.69), 0.34, 0.28], requires_grad=True)
a, b, e, alpha, beta = theta
terms = torch.stack([a - alpha * parameters.log(), b - beta * tokens.log(), e.expand(12)])
objective = torch.nn.functional.huber_loss(
    torch.logsumexp(terms, dim=0), loss.log(), delta=1e-3, reduction="sum"
)
objective.backward()

# The optimum by gradients instead of golden sections: Newton's method on ln N.
budget = 5.88e23
log_n = torch.tensor(25.0, requires_grad=True)
for _ in range(60):
    n = log_n.exp()
    value = 1.8172 + 482.01 / n**0.3478 + 2085.43 / (budget / (6 * n)) ** 0.3658
    (first,) = torch.autograd.grad(value, log_n, create_graph=True)
    (second,) = torch.autograd.grad(first, log_n)
    log_n = (log_n - first / second).detach().requires_grad_()

print(
    json.dumps(
        {
            "from": "scripts/reference/scaling.py",
            "torch": torch.__version__,
            "runs": [
                {"parameters": n, "tokens": d, "loss": l}
                for n, d, l in zip(parameters.tolist(), tokens.tolist(), loss.tolist())
            ],
            "objective": objective.item(),
            "gradient": theta.grad.tolist(),
            "budget": budget,
            "optimum": log_n.exp().item(),
        }
    )
)
