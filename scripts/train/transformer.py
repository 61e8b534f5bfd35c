"""Trains the small GPT of the labs on the novels of Jane Austen, and writes its vocabulary and weights.

    /usr/bin/python3 scripts/train/transformer.py NOVELS src/labs [STEPS]

NOVELS is the folder that novels.py describes. On one core with OpenBLAS a step takes 0.3 s. Held out are the chapters that the lab on n-grams holds out; what is
chosen (the step to stop at, the rates) was chosen on a stretch of *Emma*, which is not trained on either.
"""

import base64
import json
import math
import sys
import time
from pathlib import Path

import torch
from torch.nn import functional as F

import bpe
from gpt import GPT, ordered
from muon import Muon
from novels import split

CONFIG = {"vocabulary": 1024, "context": 128, "width": 128, "layers": 4, "heads": 4}
BATCH, WARM, DROPOUT = 16, 50, 0.0
MUON, ADAM = 0.02, 3e-3  # peak rates: matrices of the blocks; embeddings and norms


def nats(model: GPT, tokens: torch.Tensor) -> float:
    """The mean cross-entropy in nats of each token but the first: by a whole context, then half of one at a time."""
    context = model.position.num_embeddings
    total, start, predicted = 0.0, 0, 0
    while predicted + 1 < len(tokens):
        window = tokens[start : start + context + 1]
        losses = F.cross_entropy(model(window[None, :-1])[0], window[1:], reduction="none")
        total += losses[predicted - start :].sum().item()
        predicted, start = start + len(window) - 1, start + context // 2
    return total / predicted


def rate(step: int, steps: int) -> float:
    """A share of the peak: up, level, and from 30 % of the steps on down to nothing."""
    return min((step + 1) / WARM, 1.0, (steps - step) / (0.7 * steps))


def main(folder: str, out: str, steps: int) -> None:
    torch.manual_seed(1)
    texts = split(folder)
    characters, merges = bpe.train(texts["training"], CONFIG["vocabulary"])
    parts = {name: torch.tensor(bpe.encode(text, characters, merges)) for name, text in texts.items()}
    for name, tokens in parts.items():
        print(f"{name}: {len(texts[name])} bytes, {len(tokens)} tokens", flush=True)
    path = Path(out)
    path.mkdir(exist_ok=True, parents=True)
    words = {"config": CONFIG, "characters": "".join(characters), "merges": merges}
    (path / "gpt-words.json").write_text(json.dumps(words) + "\n")
    model = GPT(**CONFIG, dropout=DROPOUT)
    matrices = [w for block in model.blocks for w in block.parameters() if w.dim() == 2]
    others = [w for w in model.parameters() if not any(w is matrix for matrix in matrices)]
    optimisers = [Muon(matrices, MUON, weight_decay=0.05), torch.optim.AdamW(others, ADAM, betas=(0.9, 0.95))]
    peaks = [MUON, ADAM]
    tokens, began, best = parts["training"], time.time(), math.inf
    for step in range(steps):
        for optimiser, peak in zip(optimisers, peaks):
            optimiser.param_groups[0]["lr"] = peak * rate(step, steps)
        starts = torch.randint(len(tokens) - CONFIG["context"] - 1, (BATCH,))
        batch = torch.stack([tokens[s : s + CONFIG["context"] + 1] for s in starts])
        loss = F.cross_entropy(model(batch[:, :-1]).flatten(0, 1), batch[:, 1:].flatten())
        model.zero_grad()
        loss.backward()
        for optimiser in optimisers:
            optimiser.step()
        if step % 250 == 249 or step == steps - 1:
            model.eval()
            with torch.no_grad():
                chosen = nats(model, parts["chosen on"])
            model.train()
            print(f"{step + 1}: {loss.item():.3f}, chosen on {chosen:.4f}, {time.time() - began:.0f} s", flush=True)
            if chosen < best:
                best = chosen
                flat = torch.cat([w.detach().flatten() for _, w in ordered(model)])
                packed = base64.b64encode(flat.numpy().astype("<f2").tobytes()).decode()
                (path / "gpt-weights.json").write_text(json.dumps({"base64": packed}) + "\n")
    print(f"best on what was chosen on: {best:.4f} nats a token")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) > 3 else 5000)
