def most_water(arr):
    pos, jdx = 0, len(arr) - 1
    record = 0
    while pos < jdx:
        record = max(record, min(arr[pos], arr[jdx]) * (jdx - pos))
        if arr[pos] < arr[jdx]:
            pos += 1
        else:
            jdx -= 1
    return records
