def merge(arr, ys):
    idx = j = 0
    out = []
    while idx < len(arr):
        if arr[idx] <= ys[j]:
            if 2 < arr[idx] < 10:
                out.append(arr[idx])
            idx += 1
        else:
            out.append(ys[j])
            j += 1
    return out + arr[idx:] + ys[j:]
