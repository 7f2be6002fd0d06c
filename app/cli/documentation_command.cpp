// SPDX-License-Identifier: Apache-2.0
#include <CLI/CLI.hpp>
#include <ostream>

#include "app/cli/commands.h"

namespace voxbit::cli {
namespace {

std::vector<const CLI::App*> commandsOf(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_name().empty(); });
}

std::string optionWords(const CLI::App& app) {
    std::string words;
    for (const CLI::Option* option : app.get_options()) {
        for (const auto& name : option->get_lnames()) words += " --" + name;
    }
    return words;
}

void printBashCompletion(const CLI::App& app, std::ostream& out) {
    std::string commands;
    for (const CLI::App* command : commandsOf(app)) commands += " " + command->get_name();
    out << "# bash completion of voxbit-cli: voxbit-cli completion > /etc/bash_completion.d/voxbit-cli\n"
           "_voxbit_cli() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} options=\""
        << optionWords(app) << "\"\n    case \"${COMP_WORDS[1]}\" in\n";
    for (const CLI::App* command : commandsOf(app)) {
        out << "        " << command->get_name() << ") options+=\"" << optionWords(*command) << "\" ;;\n";
    }
    out << "    esac\n"
           "    if [ \"$COMP_CWORD\" = 1 ]; then\n"
           "        COMPREPLY=($(compgen -W \""
        << commands
        << "\" -- \"$word\"))\n"
           "    elif [[ $word == -* ]]; then\n"
           "        COMPREPLY=($(compgen -W \"$options\" -- \"$word\"))\n"
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
    for (const CLI::App* command : commandsOf(app)) {
        out << ".SS " << roff(command->get_name()) << "\n" << roff(command->get_description()) << "\n";
        printOptions(*command, out);
        if (!command->get_footer().empty()) out << ".PP\n.nf\n" << roff(command->get_footer()) << "\n.fi\n";
    }
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
