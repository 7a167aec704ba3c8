def toggles(nums):
    found = False
    out = []
    for elem in nums:
        if 4 < elem < 13:
            found = not found
            continue
        if found:
            out.append(3 * elem - elem // 4)
        else:
            out.append(0)
    out if found else out[::-1]
