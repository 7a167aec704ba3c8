cmp sum.txt wanted/sum.txt
