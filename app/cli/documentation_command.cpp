// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <algorithm>
#include <ostream>

#include "app/cli/commands.h"

namespace voxbit::cli {
namespace {

/// The subcommands of a command, as they were added.
std::vector<const CLI::App*> commandsOf(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_name().empty(); });
}

/// Calls `use` with every command below `app` and its words ("runs list"), parents first.
template <class Use>
void walkCommands(const CLI::App& app, const std::string& words, const Use& use) {
    for (const CLI::App* command : commandsOf(app)) {
        const std::string path = words.empty() ? command->get_name() : words + " " + command->get_name();
        use(*command, path);
        walkCommands(*command, path, use);
    }
}

/// Long names of the options for which `isWanted`, each behind a space.
template <class Predicate>
std::string optionWords(const CLI::App& app, const Predicate& isWanted) {
    std::string words;
    for (const CLI::Option* option : app.get_options()) {
        if (!isWanted(*option)) continue;
        for (const auto& name : option->get_lnames()) words += " --" + name;
    }
    return words;
}

std::string optionWords(const CLI::App& app) {
    return optionWords(app, [](const CLI::Option&) { return true; });
}

std::string joined(const std::string& words, char separator) {
    std::string text = words.substr(std::min<std::size_t>(1, words.size()));
    std::replace(text.begin(), text.end(), ' ', separator);
    return text;
}

std::string namesOf(const CLI::App& app) {
    std::string names;
    for (const CLI::App* command : commandsOf(app)) names += " " + command->get_name();
    return names;
}

/// The words before the cursor are walked from the left: global options and their values are passed over, so that the
/// command is found wherever it stands.
void printBashCompletion(const CLI::App& app, std::ostream& out) {
    const std::string withValue =
        joined(optionWords(app, [](const CLI::Option& option) { return option.get_items_expected_min() > 0; }), '|');
    std::string steps;
    std::string cases;
    walkCommands(app, "", [&](const CLI::App& command, const std::string& path) {
        const std::size_t last = path.rfind(' ');
        const std::string parent = last == std::string::npos ? "" : path.substr(0, last);
        steps += "            \"" + parent + ":" + command.get_name() + "\") command=\"" + path + "\" ;;\n";
        cases += "        \"" + path + "\") options+=\"" + optionWords(command) + "\"; commands=\"" + namesOf(command) +
                 "\" ;;\n";
    });
    out << "# bash completion of voxbit-cli: voxbit-cli completion > /etc/bash_completion.d/voxbit-cli\n"
           "_voxbit_cli() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} command= commands=\""
        << namesOf(app) << "\" options=\"" << optionWords(app) << "\" takes_file= i\n"
        << "    for ((i = 1; i < COMP_CWORD; i++)); do\n"
           "        takes_file=\n"
           "        case \"${COMP_WORDS[i]}\" in\n"
           "            "
        << withValue
        << ") takes_file=1; ((i++)); continue ;;\n"
           "        esac\n"
           "        case \"$command:${COMP_WORDS[i]}\" in\n"
        << steps << "        esac\n    done\n"
        << "    ((i > COMP_CWORD)) || takes_file=\n"
           "    case \"$command\" in\n"
        << cases
        << "    esac\n"
           "    if [[ -n $takes_file ]]; then\n"
           "        COMPREPLY=($(compgen -f -- \"$word\"))\n"
           "    elif [[ $word == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
           "    elif [[ -n $commands ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$commands\" -- \"$word\"))\n"
           "    else\n"
           "        COMPREPLY=($(compgen -f -- \"$word\"))\n"
           "    fi\n"
           "}\n"
           "complete -o filenames -F _voxbit_cli voxbit-cli\n";
}

/// Text for roff: a leading dot or quote would be a request, a backslash an escape.
std::string roff(const std::string& text) {
    std::string escaped;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool startsLine = i == 0 || text[i - 1] == '\n';
        if (startsLine && (text[i] == '.' || text[i] == '\'')) escaped += "\\&";
        if (text[i] == '\\') {
            escaped += "\\e";
        } else if (text[i] == '-') {
            escaped += "\\-";
        } else {
            escaped += text[i];
        }
    }
    return escaped;
}

void printOptions(const CLI::App& app, std::ostream& out) {
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_name() == "--help") continue;
        out << ".TP\n.B " << roff(option->get_name(false, true)) << "\n" << roff(option->get_description()) << "\n";
    }
}

void printManPage(const CLI::App& app, std::ostream& out) {
    out << ".TH VOXBIT\\-CLI 1 \"\" \"Voxbit " VOXBIT_VERSION "\" \"User commands\"\n"
        << ".SH NAME\nvoxbit\\-cli \\- " << roff(app.get_description()) << "\n"
        << ".SH SYNOPSIS\n.B voxbit\\-cli\n.I command\n[options]\n.SH OPTIONS\n";
    printOptions(app, out);
    out << ".SH COMMANDS\n";
    walkCommands(app, "", [&](const CLI::App& command, const std::string& path) {
        out << ".SS " << roff(path) << "\n" << roff(command.get_description()) << "\n";
        printOptions(command, out);
        if (!command.get_footer().empty()) out << ".PP\n.nf\n" << roff(command.get_footer()) << "\n.fi\n";
    });
    out << ".SH EXIT STATUS\n0 done, 1 failed, 2 wrong usage.\n";
}

}  // namespace

void addDocumentation(CLI::App& app, Session& session) {
    CLI::App* completion = app.add_subcommand("completion", "Print the bash completion of this program");
    completion->footer(exampleText("completion > ~/.local/share/bash-completion/completions/voxbit-cli"));
    completion->callback([&app, &session] { printBashCompletion(app, session.console.out); });
    CLI::App* man = app.add_subcommand("man", "Print the manual page of this program");
    man->footer(exampleText("man | man -l -"));
    man->callback([&app, &session] { printManPage(app, session.console.out); });
}

}  // namespace voxbit::cli
