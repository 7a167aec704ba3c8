def rain_water(lst: list[int]):
    total = 0
    index, jdx = 0, len(lst) - 1
    left = last = 0
    while index < jdx:
        if lst[index] < lst[jdx]:
            left = max(left, lst[-1])
            total += left - lst[index]
            index += 1
        else:
            last = max(last, lst[jdx])
            total += last - lst[jdx]
            jdx -= 1
    return total
