"""The small GPT of the labs in PyTorch, in double precision, with the weights of the repository.

/usr/bin/python3 scripts/reference/transformer.py > tests/fixtures/labs/transformer.json
"""
import json
import sys
from pathlib import Path

import torch

sys.path.insert(0, str(Path(__file__).parents[1] / "train"))
from bpe import encode
from gpt import load
from novels import plain
from transformer import nats

TEXT = "Mr. Darcy was not at all pleased with his aunt, and Elizabeth"

torch.set_default_dtype(torch.float64)
model, words = load("src/labs")
merges = [tuple(pair) for pair in words["merges"]]
ids = encode(TEXT, list(words["characters"]), merges)
chapters = json.loads(Path("src/labs/novel.json").read_text())["chapters"][-2:]
held_out = encode("\n".join(plain(p) for chapter in chapters for p in chapter), list(words["characters"]), merges)
with torch.no_grad():
    streams = model.streams(torch.tensor([ids]))
    logits = model.norm(streams[-1]) @ model.token.weight.T
    losses = torch.nn.functional.cross_entropy(logits[0, :-1], torch.tensor(ids[1:]), reduction="none")
    # Gradient checks are for trainings; here the whole forward pass is compared.
    print(json.dumps({
        "script": "scripts/reference/transformer.py", "torch": torch.__version__, "text": TEXT, "ids": ids,
        "streams": [stream[0, -1].tolist() for stream in streams],
        "logits": logits[0, -1].tolist(), "losses": losses.tolist(),
        "heldOut": {"tokens": len(held_out), "nats": nats(model, torch.tensor(held_out)),
                    "first": nats(model, torch.tensor(held_out[:160]))},
    }))
