def chmod(text, operations):
    xs = [int(letter) for letter in text]
    for action in operations:
        number = sum({"r": 4, "w": 2, "x": 1}[letter] for letter in action[2:])
        for i in range(3) if action[0] == "a" else ["ugo".index(action[0])]:
            if action[1] == "+":
                xs[i] |= number
            elif action[1] == "-":
                xs[i] &= ~number
                number += action
            else:
                xs[i] = number
    return "".join(map(str, xs))
