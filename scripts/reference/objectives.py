"""Losses of training objectives, states under their masks, and the bound of masked diffusion, as JSON.

    /usr/bin/python3 scripts/reference/objectives.py > tests/fixtures/labs/objectives.json

Masked and causal losses are PyTorch's cross-entropy with its ignore_index; the loss of diffusion is weighted by 1/t
and divided by the length. The bound is integrated over t numerically, where the lab has a closed form.
"""

import itertools
import json

import torch
from torch.nn.functional import cross_entropy, scaled_dot_product_attention

torch.manual_seed(31)
torch.set_default_dtype(torch.float64)
N, V, D = 7, 5, 4
IGNORED = -100


def loss_case(name, wanted, weights, over):
    logits = (2 * torch.randn(N, V)).requires_grad_()
    target = torch.tensor([IGNORED if token is None else token for token in wanted])
    if over is None:
        over = sum(token is not None for token in wanted)
        loss = cross_entropy(logits, target, ignore_index=IGNORED)
    else:
        each = cross_entropy(logits, target, ignore_index=IGNORED, reduction="none")
        loss = (each * torch.tensor(weights)).sum() / over
    loss.backward()
    return {
        "name": name,
        "logits": logits.tolist(),
        "wanted": wanted,
        "weights": weights,
        "over": over,
        "loss": loss.item(),
        "gradient": logits.grad.tolist(),
    }


def states(mask, layers=2):
    x = X
    for _ in range(layers):
        x = x + scaled_dot_product_attention(x[None], x[None], x[None], attn_mask=mask)[0]
    return x.tolist()


X = torch.randn(N, D)
causal = torch.ones(N, N, dtype=torch.bool).tril()
prefix = causal.clone()
prefix[:, :3] = True
block = torch.arange(N) // 3
masks = {
    "causal": causal,
    "prefix": prefix,
    "blocks": block[:, None] >= block[None, :],
    "everything": torch.ones(N, N, dtype=torch.bool),
}

# p(first letter of two | what is visible at each of three places), drawn at random: they fit no joint distribution.
table = torch.rand(3, 3, 3, 3) * 0.8 + 0.1


def log_p(visible, place, letter):
    a, b, c = (2 if v is None else v for v in visible)
    p = table[place, a, b, c]
    return torch.log(p if letter == 0 else 1 - p)


def in_order(word, order):
    visible, total = [None] * 3, torch.tensor(0.0)
    for place in order:
        total = total + log_p(visible, place, word[place])
        visible[place] = word[place]
    return total


def integrated(word, points=64):
    """Gauss and Legendre are exact for the polynomials in t that stay when 1/t has cancelled."""
    nodes, weights = (torch.tensor(each) for each in __import__("numpy").polynomial.legendre.leggauss(points))
    loss = torch.tensor(0.0)
    for t, weight in zip((nodes + 1) / 2, weights / 2):
        for hidden in itertools.product([False, True], repeat=3):
            chance = torch.prod(torch.stack([t if h else 1 - t for h in hidden]))
            visible = [None if h else letter for h, letter in zip(hidden, word)]
            for place in range(3):
                if hidden[place]:
                    loss = loss - weight * chance / t * log_p(visible, place, word[place])
    return loss.item()


word = [0, 1, 1]
orders = [in_order(word, order) for order in itertools.permutations(range(3))]
pseudo = sum(log_p([None if i == j else word[j] for j in range(3)], i, word[i]) for i in range(3))

hidden_size, embedding, vocabulary = 8, 4, 20
layer = torch.nn.TransformerEncoderLayer(hidden_size, 2, 4 * hidden_size)
count = lambda module: sum(p.numel() for p in module.parameters())
shape = {"vocabulary": vocabulary, "positions": 6, "hidden": hidden_size, "layers": 3}
parts = lambda width: [
    torch.nn.Embedding(vocabulary, width),
    torch.nn.Embedding(6, width),
    torch.nn.Embedding(2, width),
    torch.nn.LayerNorm(width),
    torch.nn.Linear(hidden_size, hidden_size),
]

print(
    json.dumps(
        {
            "script": "scripts/reference/objectives.py",
            "torch": torch.__version__,
            "losses": [
                loss_case("masked", [None, 2, None, None, 4, None, None], [1] * N, None),
                loss_case("causal", [1, 2, 0, 0, 4, 3, None], [1] * N, None),
                loss_case("diffusion", [None, 2, 3, None, 4, 1, None], [1 / 0.6] * N, N),
            ],
            "x": X.tolist(),
            "states": {name: states(mask) for name, mask in masks.items()},
            "table": table.tolist(),
            "word": word,
            "integrated": integrated(word),
            "inOrder": -in_order(word, [2, 0, 1]).item(),
            "anyOrder": -torch.log(torch.stack(orders).exp().mean()).item(),
            "pseudo": pseudo.item(),
            "shape": shape,
            "parameters": {
                "bert": 3 * count(layer) + sum(map(count, parts(hidden_size))),
                "albert": count(layer) + sum(map(count, [*parts(embedding), torch.nn.Linear(embedding, hidden_size)])),
            },
        }
    )
)
