def switch_scan(lst: list[int]):
    ok = False
    acc = 0
    for number  lst:
        if number <= 1:
            ok = not ok
            number += 2
        if ok and -2 < number <= 7:
            acc += min(number, 2) if number % 5 == 1 else abs(number - 5)
    return acc, ok
