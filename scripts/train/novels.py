"""The six novels of Jane Austen as plain text, out of Debian's package r-cran-janeaustenr.

    apt-get download r-cran-janeaustenr && dpkg -x r-cran-janeaustenr_*.deb novels
    /usr/bin/python3 scripts/train/novels.py novels > training.txt

The package keeps each novel as a list of lines in R's serialised form. A string there is the four bytes of its
flags (0x00040009 for ASCII, 0x00008009 for UTF-8, 0x00020009 for the native encoding), four of its length, and
its bytes.
"""

import json
import re
import struct
import sys
import zlib
from pathlib import Path

STRING = re.compile(rb"\x00[\x00-\xff]{2}\x09(?=\x00\x00)", re.DOTALL)


def lines_of(packed: bytes) -> list[str]:
    """The strings of one serialised object, in order."""
    found, at = [], 0
    while (match := STRING.search(packed, at)) is not None:
        at = match.end()
        (length,) = struct.unpack(">i", packed[at : at + 4])
        text = packed[at + 4 : at + 4 + length]
        if len(text) == length and b"\x00" not in text:
            found.append(text.decode("utf-8"))
            at += 4 + length
    return found


def objects_of(database: bytes) -> list[bytes]:
    """Each object stands as its unpacked length in four bytes, and a zlib stream."""
    found = []
    while database:
        (length,) = struct.unpack(">i", database[:4])
        stream = zlib.decompressobj()
        found.append(stream.decompress(database[4:]))
        assert len(found[-1]) == length
        database = stream.unused_data
    return found


def plain(text: str) -> str:
    """One kind of quotation mark, apostrophe and dash; no marks of emphasis."""
    for old, new in {"“": '"', "”": '"', "‘": "'", "’": "'", "—": "--", "_": "", "é": "e", "ê": "e"}.items():
        text = text.replace(old, new)
    return re.sub(r"[^\x20-\x7e]", "", text)


def paragraphs_of(lines: list[str]) -> list[str]:
    """Lines up to an empty one are a paragraph."""
    joined = "\n".join(plain(line).strip() for line in lines)
    return [re.sub(r"\s+", " ", part).strip() for part in re.split(r"\n\s*\n", joined) if part.strip()]


def novels(folder: str) -> list[list[str]]:
    """The paragraphs of each novel."""
    data = Path(folder) / "usr/lib/R/site-library/janeaustenr/data/Rdata.rdb"
    found = [paragraphs_of(lines_of(each)) for each in objects_of(data.read_bytes())]
    return [novel for novel in found if len(novel) > 100]


def split(folder: str) -> dict[str, str]:
    """What is trained on; what settings are chosen on; and the chapters that the lab on n-grams holds out."""
    known = json.loads(Path("src/labs/novel.json").read_text())["chapters"][-2:]
    held_out = [plain(paragraph) for chapter in known for paragraph in chapter]
    texts = novels(folder)
    chosen_on = texts[0][1000:1080]
    outside = set(held_out) | set(chosen_on)
    training = [paragraph for novel in texts for paragraph in novel if paragraph not in outside]
    return {"training": "\n".join(training), "chosen on": "\n".join(chosen_on), "held out": "\n".join(held_out)}


if __name__ == "__main__":
    print(split(sys.argv[1])["training"])
