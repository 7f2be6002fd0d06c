# SPDX-License-Identifier: Apache-2.0
# Figures against goals, as a table.   awk -f goal_table.awk goals.txt figures
# figures: program, other words of its line, figure, value, divided by tabs.
BEGIN {
    FS = "\t"
    print "| what (`bench_...`) | measured | goal | reached |\n|---|---|---|---|"
}
FNR == NR {
    if (/^#/) next
    split($0, goal, / *\| */)
    ++goals
    program[goals] = goal[1]; words[goals] = goal[2]; figure[goals] = goal[3]; bound[goals] = goal[4]
    unit[goals] = goal[5]; what[goals] = goal[6]
    next
}
{
    for (i = 1; i <= goals; ++i) {
        if ($1 != program[i] || $3 != figure[i] || !holds("; " $2 "; ", words[i])) continue
        if (!(i in value) || (bound[i] ~ /^<=/ ? $4 + 0 > value[i] + 0 : $4 + 0 < value[i] + 0)) value[i] = $4
    }
}
function holds(all, wanted,    parts, count, j) {
    count = split(wanted, parts, /; */)
    for (j = 1; j <= count; ++j) if (!index(all, "; " parts[j] "; ")) return 0
    return 1
}
END {
    for (i = 1; i <= goals; ++i) {
        isMeasured = i in value
        split(bound[i], parts, " ")
        isLeast = parts[1] == ">="
        isMet = isLeast ? value[i] + 0 >= parts[2] + 0 : value[i] + 0 <= parts[2] + 0
        measured = sprintf(value[i] + 0 < 1000 ? "%.3g" : "%d", value[i]) " " unit[i]
        printf "| %s (%s) | %s | at %s %s | %s |\n", what[i], program[i],
            isMeasured ? measured : "-", isLeast ? "least" : "most", parts[2],
            !isMeasured ? "not measured" : isMet ? "yes" : "**no**"
    }
}
