from collections import deque


def both_ends(commands: list):
    pending = deque(maxlen=4)
    for command, x in commands:
        if command == 'L':
            pending.appendleft(x)
        elif command == 'R':
            pending.append(x)
        elif not pending:
            if command == 'l':
                pending.popleft()
            else:
                pending.pop()
    return list(pending)
