"""The soft loss and a student's loss by autograd, for tests/fixtures/labs/distillation.json.

    /usr/bin/python3 scripts/reference/distillation.py > tests/fixtures/labs/distillation.json
"""
import json
import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
torch.manual_seed(4)
teacher, student = 3 * torch.randn(5), torch.randn(5)


def soft(temperature):
    z = student.clone().requires_grad_()
    loss = F.kl_div(F.log_softmax(z / temperature, 0), F.softmax(teacher / temperature, 0), reduction="sum")
    loss.backward()
    return {"temperature": temperature, "p": F.softmax(teacher / temperature, 0).tolist(),
            "loss": loss.item(), "gradient": z.grad.tolist()}


inputs, weights = torch.randn(7, 6), torch.randn(4, 6).requires_grad_()
targets = torch.softmax(torch.randn(7, 4), 1)
F.cross_entropy(inputs @ weights.T, targets).backward()
print(json.dumps({
    "script": "scripts/reference/distillation.py",
    "torch": torch.__version__,
    "teacher": teacher.tolist(),
    "student": student.tolist(),
    "soft": [soft(t) for t in (1.0, 2.0, 7.0)],
    "inputs": inputs.tolist(),
    "weights": weights.tolist(),
    "targets": targets.tolist(),
    "slope": weights.grad.tolist(),
}))
