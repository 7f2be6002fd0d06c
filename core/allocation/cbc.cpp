// SPDX-License-Identifier: Apache-2.0
#include "core/allocation/cbc.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <optional>
#include <sstream>

#include "core/allocation/lagrangian_bound.h"
#include "core/base/as_index.h"
#include "core/base/child_process.h"
#include "core/base/error.h"
#include "core/base/temporary_folder.h"
#include "core/base/text_file.h"

namespace voxbit {
namespace {

/// cbc gives up improvements below 1e-5 and lets rows be missed by 1e-7, both absolute.
constexpr double kCostUnits = 1e4;
constexpr double kAmountUnits = 1e4;
constexpr std::size_t kMaxSolutionBytes = std::size_t{1} << 26;

/// Terms of one row, a few to a line.
class Row {
  public:
    Row(std::string& text, const std::string& name) : m_text(text) { m_text += " " + name + ":"; }
    void add(double factor, const std::string& variable) {
        if (factor == 0) return;
        char number[40];
        (void)std::snprintf(number, sizeof number, " %+.17g ", factor);
        if (m_terms++ % 6 == 5) m_text += "\n";
        m_text += number + variable;
    }
    bool isEmpty() const { return m_terms == 0; }

  private:
    std::string& m_text;
    int m_terms = 0;
};

std::string variable(std::size_t group, int choice) {
    return "x_" + std::to_string(group) + "_" + std::to_string(choice);
}

/// The group and choice of "x_G_I".
std::optional<std::pair<std::size_t, int>> parseVariable(const std::string& name) {
    std::size_t group = 0;
    int choice = 0;
    const char* end = name.data() + name.size();
    if (!name.starts_with("x_")) return std::nullopt;
    const auto [middle, code] = std::from_chars(name.data() + 2, end, group);
    if (code != std::errc() || middle == end || *middle != '_') return std::nullopt;
    const auto [last, code2] = std::from_chars(middle + 1, end, choice);
    if (code2 != std::errc() || last != end) return std::nullopt;
    return std::pair{group, choice};
}

std::string lastWords(const std::string& output) {
    constexpr std::size_t kLength = 300;
    return output.size() > kLength ? "..." + output.substr(output.size() - kLength) : output;
}

/// cbc's solution file: a line with the state, then one line for every variable that is not 0.
std::vector<int> readSolution(const IntegerProgram& program, const std::string& text, const std::string& output) {
    std::istringstream lines(text);
    std::string state;
    std::getline(lines, state);
    if (state.find("nfeasible") != std::string::npos)
        throw InvalidArgument("no widths meet these limits together: " + program.limitsText());
    if (!state.starts_with("Optimal"))
        throw Error("cbc ended with \"" + state + "\" and no proved answer: " + lastWords(output));
    std::vector<int> choices(program.groups.size(), -1);
    std::string number, name;
    double value = 0, cost = 0;
    while (lines >> number >> name >> value >> cost) {
        const auto found = parseVariable(name);
        if (!found || value < 0.5) continue;
        const auto [group, choice] = *found;
        if (group >= choices.size() || choice < 0 || asIndex(choice) >= program.groups[group].choices.size())
            throw FormatError("cbc's answer names a variable that was not asked for: " + name);
        choices[group] = choice;
    }
    if (std::find(choices.begin(), choices.end(), -1) != choices.end())
        throw FormatError("cbc's answer leaves out a group: " + lastWords(text));
    return choices;
}

std::vector<int> runCbc(const IntegerProgram& program, double shrinkage, const RunControl& control,
                        const CbcOptions& options) {
    const TemporaryFolder folder(std::filesystem::temp_directory_path() / "voxbit-cbc-");
    const std::string problemPath = (folder.path() / "problem.lp").string();
    const std::string answerPath = (folder.path() / "answer.txt").string();
    writeFileAtomically(problemPath, lpText(program, shrinkage));
    ProcessResult result;
    try {
        result = runProcess({options.program, problemPath, "ratioGap", "0", "allowableGap",
                             std::to_string(options.allowedGap * kCostUnits), "solve", "solution", answerPath},
                            control.stop);
    } catch (const IoError& error) {
        throw IoError(std::string(error.what()) +
                      "; install the program cbc (Debian package coinor-cbc), or use the solver of Voxbit's own");
    }
    if (!std::filesystem::exists(answerPath))
        throw Error("cbc ended with code " + std::to_string(result.exitCode) + ": " + lastWords(result.output));
    return readSolution(program, readTextFile(answerPath, kMaxSolutionBytes), result.output);
}

}  // namespace

std::string lpText(const IntegerProgram& program, double shrinkage) {
    const ScaledProgram scaled(program);
    std::string text = "Minimize\n";
    {
        Row row(text, "cost");
        for (std::size_t g = 0; g < scaled.groupCount(); ++g) {
            for (std::size_t i = scaled.begins[g]; i < scaled.begins[g + 1]; ++i)
                row.add(kCostUnits * scaled.choices[i].cost, variable(g, scaled.choices[i].index));
        }
        if (row.isEmpty()) text += " 0 " + variable(0, scaled.choices.front().index);
    }
    text += "\nSubject To\n";
    for (std::size_t g = 0; g < scaled.groupCount(); ++g) {
        Row row(text, "group_" + std::to_string(g));
        for (std::size_t i = scaled.begins[g]; i < scaled.begins[g + 1]; ++i)
            row.add(1, variable(g, scaled.choices[i].index));
        text += " = 1\n";
    }
    for (std::size_t k = 0; k < scaled.limitCount; ++k) {
        Row row(text, "limit_" + std::to_string(k));
        for (std::size_t g = 0; g < scaled.groupCount(); ++g) {
            for (std::size_t i = scaled.begins[g]; i < scaled.begins[g + 1]; ++i)
                row.add(kAmountUnits * scaled.amountsOf(i)[k], variable(g, scaled.choices[i].index));
        }
        char limit[48];
        (void)std::snprintf(limit, sizeof limit, " <= %.17g\n", kAmountUnits * (scaled.capacities[k] - shrinkage));
        text += limit;
    }
    text += "Binaries\n";
    for (std::size_t g = 0; g < scaled.groupCount(); ++g) {
        for (std::size_t i = scaled.begins[g]; i < scaled.begins[g + 1]; ++i)
            text += " " + variable(g, scaled.choices[i].index) + "\n";
    }
    return text + "End\n";
}

ProgramSolution solveByCbc(const IntegerProgram& program, const RunControl& control, const CbcOptions& options) {
    program.validate();
    // An answer may miss a limit by cbc's tolerance; then the limits are tightened by that much.
    for (const double shrinkage : {0.0, 1e-10, 1e-8}) {
        ProgramSolution solution;
        solution.choices = runCbc(program, shrinkage, control, options);
        solution.amounts = amountsOf(program, solution.choices);
        if (!meetsLimits(program, solution.amounts)) continue;
        solution.cost = costOf(program, solution.choices);
        solution.bound = solution.cost - options.allowedGap * ScaledProgram(program).costScale;
        solution.isOptimal = options.allowedGap == 0;
        return solution;
    }
    throw Error("cbc's answers miss the limits by rounding: " + program.limitsText());
}

}  // namespace voxbit
