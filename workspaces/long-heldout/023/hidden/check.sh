cmp park.txt wanted/park.txt && cmp river.txt wanted/river.txt && cmp square.txt wanted/square.txt && cmp tower.txt wanted/tower.txt && cmp zoolund.txt wanted/zoolund.txt
