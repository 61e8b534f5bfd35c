"""Adam's steps with PyTorch, and the bytes that a parameter takes in mixed precision.

    /usr/bin/python3 scripts/reference/training-plan.py > tests/fixtures/labs/training-plan.json
"""
import json

import torch

torch.set_default_dtype(torch.float64)
torch.manual_seed(23)

start = torch.randn(6)
gradients = torch.randn(5, 6)
weights = torch.nn.Parameter(start.clone())
adam = torch.optim.Adam([weights], lr=0.01, betas=(0.9, 0.95), eps=1e-8)
for gradient in gradients:
    weights.grad = gradient.clone()
    adam.step()

# Mixed precision: 16-bit weights and gradients, and an FP32 master copy that Adam steps on.
count = 1000
half = torch.nn.Parameter(torch.zeros(count, dtype=torch.bfloat16))
half.grad = torch.zeros_like(half)
master = torch.nn.Parameter(half.detach().float())
master.grad = half.grad.float()
optimiser = torch.optim.Adam([master])
optimiser.step()
moments = [optimiser.state[master][name] for name in ("exp_avg", "exp_avg_sq")]
kept = {"weight": [half], "gradient": [half.grad], "optimiser": [master, *moments]}

print(
    json.dumps(
        {
            "from": "scripts/reference/training-plan.py",
            "torch": torch.__version__,
            "start": start.tolist(),
            "gradients": gradients.tolist(),
            "weights": weights.tolist(),
            "bytes": {
                name: sum(tensor.numel() * tensor.element_size() for tensor in tensors) / count
                for name, tensors in kept.items()
            },
        }
    )
)
