// SPDX-License-Identifier: Apache-2.0
#include "app/window/run_search.h"

#include <QString>
#include <algorithm>

namespace voxbit {
namespace {

/// What is looked through of a run; upper case, on one line.
std::string searchedText(const RunRow& run) {
    std::string text = run.name;
    for (const std::string& tag : run.tags) text += '\t' + tag;
    text += '\t' + run.notes;
    const bool isAscii = std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) > 0; });
    if (!isAscii) text = QString::fromStdString(text).toUpper().toStdString();
    for (char& c : text) {
        if (c == '\n') c = ' ';
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    }
    return text;
}

}  // namespace

std::vector<bool> RunSearch::find(const std::vector<RunRow>& runs, const std::string& wanted) {
    if (m_haystack.empty()) {
        m_textEnds.clear();
        for (const RunRow& run : runs) {
            m_haystack += searchedText(run) + '\n';
            m_textEnds.push_back(m_haystack.size());
        }
    }
    std::vector<bool> found(runs.size(), false);
    std::size_t position = 0;
    for (std::size_t at = m_haystack.find(wanted); at != std::string::npos;) {
        position = static_cast<std::size_t>(
            std::upper_bound(m_textEnds.begin() + static_cast<std::ptrdiff_t>(position), m_textEnds.end(), at) -
            m_textEnds.begin());
        found[position] = true;
        at = m_haystack.find(wanted, m_textEnds[position]);
    }
    return found;
}

}  // namespace voxbit
