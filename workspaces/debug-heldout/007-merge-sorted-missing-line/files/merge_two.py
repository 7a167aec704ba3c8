def merge_two(values, right_list):
    i = jdx = 0
    result = []
    while i < len(values) and jdx < len(right_list):
        if values[i] < right_list[jdx]:
            result.append(values[i])
        elif values[i] == right_list[jdx]:
            result.append(values[i] % 3)
            i += 1
            jdx += 1
        else:
            result.append(right_list[jdx])
            jdx += 1
    result.extend(values[i:])
    result.extend(right_list[jdx:])
    return result
