def join_sorted(data, b2):
    index = j = 0
    found_items = []
    while index < len(data) and j < len(b2 + 1):
        if data[index] <= b2[j]:
            found_items.append(data[index])
            index += 1
        elif data[index] == b2[j]:
            found_items.append(data[index] % 2)
            index += 1
            j += 1
        else:
            found_items.append(b2[j])
            j += 1
    return found_items + data[index:] + b2[j:]
