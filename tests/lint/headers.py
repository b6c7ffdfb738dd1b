# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each header compiles alone, with every warning an error.

Reading the toolkit's headers a hundred times takes long, so the build folder
remembers which headers passed, by the bytes of all that they include.
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import shlex
import subprocess

from tree import Skip

KEEP = ("-I", "-D", "-std=", "-isystem", "-W", "-pthread", "-m", "-f")
# A header alone leaves functions unused and says nothing about prototypes.
EXTRA = ["-fsyntax-only", "-Werror", "-Wno-unused-function", "-x", "c", "-"]


MEMORY = "headers-that-passed.json"
INCLUDE = re.compile(rb'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


def check(tree):
    flags = flags_of_folders(tree)
    memory = tree.build / MEMORY
    known = set(json.loads(memory.read_text()) if memory.exists() else [])
    passed = set()
    jobs = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for path in tree.files(".h", under="src/"):
            folder = pathlib.PurePath(path).parent.as_posix()
            if folder not in flags:
                yield path, 1, f"nothing in {folder} is compiled, so this header cannot be tried"
                continue
            mark = fingerprint(tree, path, flags[folder])
            if mark in known:
                passed.add(mark)
            else:
                jobs[path] = mark, pool.submit(compile_alone, tree, path, *flags[folder])
    for path, (mark, job) in jobs.items():
        complaint = job.result()
        if complaint:
            yield path, 1, f"does not compile alone: {complaint}"
        else:
            passed.add(mark)
    memory.write_text(json.dumps(sorted(passed)))


def fingerprint(tree, path, how):
    """Hash how a header is compiled, and every header of ours that it sees."""
    names = {pathlib.PurePath(other).name: other for other in tree.files(".h", under="src/")}
    seen, waiting = set(), [path]
    while waiting:
        here = waiting.pop()
        if here not in seen:
            seen.add(here)
            found = (name.decode(errors="replace") for name in INCLUDE.findall(tree.bytes(here)))
            waiting += [names[name] for name in found if name in names]
    mark = hashlib.sha256(repr((path, how)).encode())
    for other in sorted(seen):
        mark.update(other.encode() + b"\0" + tree.bytes(other) + b"\0")
    return mark.hexdigest()


def flags_of_folders(tree):
    """Map each folder to where and how its first source is compiled."""
    if tree.build is None:
        raise Skip("no build folder was named")
    database = tree.build / "compile_commands.json"
    if not database.exists():
        raise Skip(f"{database} does not exist")
    found = {}
    for entry in json.loads(database.read_text(encoding="utf-8")):
        source = pathlib.Path(entry["directory"], entry["file"]).resolve()
        try:
            folder = source.relative_to(tree.root.resolve()).parent.as_posix()
        except ValueError:
            continue
        if folder not in found:
            words = shlex.split(entry["command"])
            found[folder] = entry["directory"], compiler(words), [
                word for word in words if word.startswith(KEEP)
            ]
    return found


def compiler(words):
    """Return the compiler's own words: a cache may stand before it."""
    first = next(index for index, word in enumerate(words) if word.startswith("-"))
    return [word for word in words[:first] if pathlib.PurePath(word).name != "ccache"]


def compile_alone(tree, path, directory, command, flags):
    # The second time must do nothing: that is what the guard is for.
    name = pathlib.PurePath(path).name
    here = (tree.root / path).resolve().parent
    source = f'#include "{name}"\n#include "{name}"\nextern int stet_header_alone;\n'
    done = subprocess.run(
        [*command, *flags, f"-I{here}", *EXTRA],
        input=source, cwd=directory, capture_output=True, text=True, check=False,
    )
    if done.returncode == 0:
        return ""
    errors = [line for line in done.stderr.splitlines() if "error:" in line]
    return (errors or done.stderr.splitlines() or ["the compiler failed"])[0]
