def evaluate(text):
    """Postfix arithmetic: "5 3 -" is 2."""
    stack = []
    for token in text.split():
        if token in ("+", "-", "*"):
            left = stack.pop()
            right = stack.pop()
            if token == "+":
                stack.append(left + right)
            elif token == "-":
                stack.append(left - right)
            else:
                stack.append(left * right)
        else:
            stack.append(int(token))
    return stack[0]
