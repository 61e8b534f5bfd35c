"""Byte-pair encoding over the pieces of a text; the pieces are those of src/labs/transformer/tokens.ts."""

import re
from collections import Counter, defaultdict

PIECE = re.compile(r"\n| ?[A-Za-z]+| ?[^A-Za-z\s]+|\s")


def merge(symbols: tuple[str, ...], pair: tuple[str, str]) -> tuple[str, ...]:
    merged, at = [], 0
    while at < len(symbols):
        step = 2 if symbols[at : at + 2] == pair else 1
        merged.append("".join(symbols[at : at + step]))
        at += step
    return tuple(merged)


def train(text: str, size: int) -> tuple[list[str], list[tuple[str, str]]]:
    """Characters and merges, `size` tokens in all. Of pairs equally frequent the first in the alphabet is merged."""
    characters = sorted(set(text))
    words = {tuple(piece): count for piece, count in Counter(PIECE.findall(text)).items()}
    merges = []
    counts, places = Counter(), defaultdict(set)
    for word, count in words.items():
        for pair in zip(word, word[1:]):
            counts[pair] += count
            places[pair].add(word)
    while len(characters) + len(merges) < size:
        pair = max(counts, key=lambda each: (counts[each], [-ord(c) for c in each[0] + each[1]]))
        merges.append(pair)
        for word in list(places[pair]):
            count = words.pop(word)
            after = merge(word, pair)
            for old in zip(word, word[1:]):
                counts[old] -= count
                places[old].discard(word)
            words[after] = words.get(after, 0) + count
            for new in zip(after, after[1:]):
                counts[new] += count
                places[new].add(after)
        counts = +counts
    return characters, merges


def encode(text: str, characters: list[str], merges: list[tuple[str, str]]) -> list[int]:
    ids = {token: i for i, token in enumerate(characters + [left + right for left, right in merges])}
    ranks = {pair: rank for rank, pair in enumerate(merges)}
    known = {}
    for piece in set(PIECE.findall(text)):
        symbols = tuple(piece)
        while len(symbols) > 1:
            best = min(zip(symbols, symbols[1:]), key=lambda pair: ranks.get(pair, len(ranks)))
            if best not in ranks:
                break
            symbols = merge(symbols, best)
        known[piece] = [ids[symbol] for symbol in symbols]
    return [token for piece in PIECE.findall(text) for token in known[piece]]
