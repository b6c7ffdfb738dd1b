# SPDX-FileCopyrightText: 2026 The Stet authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Scripts can at least be read by what runs them."""

import subprocess


def check(tree):
    for path in tree.files():
        content = tree.bytes(path)
        first = content.split(b"\n", 1)[0].decode("utf-8", errors="replace")
        if path.endswith(".py"):
            try:
                compile(content, path, "exec")
            except (SyntaxError, ValueError) as error:
                yield path, getattr(error, "lineno", 1) or 1, f"python: {error}"
        elif first.startswith("#!") and first.endswith(("/sh", "/bash")):
            shell = first.rsplit("/", 1)[1]
            done = subprocess.run(
                [shell, "-n"], input=content, capture_output=True, check=False
            )
            if done.returncode != 0:
                yield path, 1, done.stderr.decode("utf-8", errors="replace").strip()
        elif path.endswith(".sh"):
            yield path, 1, "no #!/bin/sh or #!/bin/bash in the first line"
        if first.startswith("#!") and not tree.is_program(path):
            yield path, 1, "starts with #! and is not executable"
