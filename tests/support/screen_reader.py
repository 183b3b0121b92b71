#!/usr/bin/env python3
"""Works as the user of a screen reader would: through names, roles and actions of AT-SPI alone.

screen_reader.py PROGRAM PROJECT STEP...: starts the program under the bus of this session and prints each step, `press:NAME` or `hear:WORDS`. Ends
with 1 and the step that failed.
"""
import subprocess
import sys
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
PATIENCE = 20  # seconds for each step
PRESSES = ("Press", "Toggle")
TABLES = (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.TREE)


def walk(node):
    """What is shown below a node. Cells of tables are left out: there may be a million."""
    yield node
    if node.get_role() in TABLES:
        return
    for number in range(node.get_child_count()):
        child = node.get_child_at_index(number)
        if child is not None and child.get_state_set().contains(Atspi.StateType.VISIBLE):
            yield from walk(child)


def is_pressable(node):
    action = node.get_action_iface()
    if action is None or not node.get_state_set().contains(Atspi.StateType.ENABLED):
        return False
    return any(action.get_action_name(number) in PRESSES for number in range(action.get_n_actions()))


class Reader:
    def __init__(self, process):
        self.process = process

    def program(self):
        desktop = Atspi.get_desktop(0)
        for number in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(number)
            if child is not None and child.get_process_id() == self.process.pid:
                Atspi.Accessible.set_cache_mask(child, Atspi.Cache.NONE)
                return child
        return None

    def until(self, what, look):
        """Asks again and again: rooms are read in the background."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            if self.process.poll() is not None:
                sys.exit(f"the program ended with {self.process.returncode} before: {what}")
            try:
                program = self.program()
                found = look(program) if program is not None else None
                if found:
                    print(what, flush=True)
                    return found
            except GLib.Error:
                pass  # a widget went while it was looked at
            time.sleep(0.1)
        sys.exit(f"not found: {what}\n" + self.seen())

    def seen(self):
        try:
            return "\n".join(f"{node.get_role_name()} “{node.get_name()}”" for node in walk(self.program()) if node.get_name())
        except GLib.Error as problem:
            return str(problem)

    def press(self, name):
        def look(program):
            for node in walk(program):
                if node.get_name() == name and is_pressable(node):
                    action = node.get_action_iface()
                    for number in range(action.get_n_actions()):
                        if action.get_action_name(number) in PRESSES:
                            return action.do_action(number)
            return None

        self.until(f"press “{name}”", look)

    def hear(self, words):
        self.until(f"hear “{words}”", lambda program: any(words in (node.get_name() or "") for node in walk(program)))


def main():
    process = subprocess.Popen(sys.argv[1:3])
    try:
        reader = Reader(process)
        for step in sys.argv[3:]:
            how, words = step.split(":", 1)
            {"press": reader.press, "hear": reader.hear}[how](words)
    finally:
        process.terminate()
        process.wait()


if __name__ == "__main__":
    main()
