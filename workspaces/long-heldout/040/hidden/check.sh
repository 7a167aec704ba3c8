cmp cove.txt wanted/cove.txt && cmp hintrook.txt wanted/hintrook.txt && cmp park.txt wanted/park.txt && cmp river.txt wanted/river.txt
