"""Bradley-Terry, DPO and PPO losses with their gradients, and GRPO advantages, by PyTorch in float64.

/usr/bin/python3 scripts/reference/preferences.py > tests/fixtures/labs/preferences.json
"""
import json
import math

import torch
import torch.nn.functional as F

torch.set_default_dtype(torch.float64)
N, BETA, EPSILON = 5, 0.4, 0.2


def filled(count, phase, size=1.0):
    return torch.tensor([size * math.sin(phase + 1.9 * i) for i in range(count)])


pairs = [(0, 1), (2, 1), (3, 4), (1, 4), (2, 0), (4, 2)]
won, lost = (torch.tensor(side) for side in zip(*pairs))
r = filled(N, 0.4, 2).requires_grad_()
bradley_terry = -F.logsigmoid(r[won] - r[lost]).mean()
z = filled(N, 1.7).requires_grad_()
reference = torch.softmax(filled(N, 2.9), 0)
log_ratio = F.log_softmax(z, 0) - torch.log(reference)
dpo = -F.logsigmoid(BETA * (log_ratio[won] - log_ratio[lost])).mean()
old = torch.softmax(z.detach() + filled(N, 0.8, 0.4), 0)
actions, advantages = torch.tensor([0, 1, 2, 3, 4, 0, 3]), filled(7, 0.2, 1.5)
ratio = torch.softmax(z, 0)[actions] / old[actions]
ppo = torch.minimum(ratio * advantages, ratio.clamp(1 - EPSILON, 1 + EPSILON) * advantages).mean()
kl = F.kl_div(torch.log(reference), F.log_softmax(z, 0), reduction="sum", log_target=True)
objective = (torch.softmax(z, 0) * r.detach()).sum() - BETA * kl
rewards = torch.tensor([1.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 0.5])

# A policy and a reward model that see two features of an answer: softmax(ln reference + F theta), and F w.
features = torch.stack([filled(N, 0.3), filled(N, 2.2)], 1)
theta = torch.tensor([0.7, -0.4], requires_grad=True)
weights = torch.tensor([0.5, 1.1], requires_grad=True)
score = features @ weights
fitted = -F.logsigmoid(score[won] - score[lost]).mean()
log_p = F.log_softmax(torch.log(reference) + features @ theta, 0)
shared_old = torch.softmax(torch.log(reference) + features @ theta.detach() + filled(N, 1.1, 0.3), 0)
shared_ratio = log_p.exp()[actions] / shared_old[actions]
clipped = torch.minimum(shared_ratio * advantages, shared_ratio.clamp(1 - EPSILON, 1 + EPSILON) * advantages).mean()
u = torch.log(reference)[actions] - log_p[actions]
estimate = (u.exp() - u - 1).mean()
grpo = clipped - BETA * estimate
shared_ratio_to_reference = log_p - torch.log(reference)
shared_dpo = -F.logsigmoid(BETA * (shared_ratio_to_reference[won] - shared_ratio_to_reference[lost])).mean()


def by(value, of):
    return torch.autograd.grad(value, of, retain_graph=True)[0].tolist()


print(json.dumps({
    "script": "scripts/reference/preferences.py", "torch": torch.__version__,
    "beta": BETA, "epsilon": EPSILON,
    "pairs": pairs, "r": r.tolist(), "z": z.tolist(), "reference": reference.tolist(), "old": old.tolist(),
    "actions": actions.tolist(), "advantages": advantages.tolist(),
    "bradleyTerry": bradley_terry.item(), "byReward": torch.autograd.grad(bradley_terry, r)[0].tolist(),
    "dpo": dpo.item(), "dpoGradient": torch.autograd.grad(dpo, z, retain_graph=True)[0].tolist(),
    "ratios": ratio.tolist(), "ppo": ppo.item(),
    "ppoGradient": torch.autograd.grad(ppo, z, retain_graph=True)[0].tolist(),
    "objective": objective.item(), "rewards": rewards.tolist(),
    "features": features.tolist(), "theta": theta.tolist(), "weights": weights.tolist(),
    "fitted": fitted.item(), "fittedGradient": by(fitted, weights),
    "sharedOld": shared_old.tolist(), "clippedByTheta": by(clipped, theta),
    "estimate": estimate.item(), "grpoByTheta": by(grpo, theta),
    "sharedDpo": shared_dpo.item(), "sharedDpoByTheta": by(shared_dpo, theta),
    "groupAdvantages": ((rewards - rewards.mean()) / rewards.std(correction=0)).tolist(),
}))
