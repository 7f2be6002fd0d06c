// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <functional>
#include <string>
#include <vector>

#include "core/experiment/experiment.h"

class QDialogButtonBox;
class QLabel;
class QListWidget;
class QStackedWidget;

namespace voxbit {

class Workbench;

/// Every member of an experiment by the name that it has in its YAML file, made from the description that reads that
/// file. What panels offer by mouse stands here too, beside what only few people change.
class ExperimentDialog : public QDialog {
    Q_OBJECT
  public:
    /// @param section the page that is shown first ("calibration"); empty: the first
    ExperimentDialog(const Experiment& experiment, const std::string& section, QWidget* parent = nullptr);

    /// What the form says. @throws InvalidArgument or FormatError naming the field
    Experiment experiment() const;

  private:
    class Pages;
    /// One member: its path as on the command line, and what its editor holds.
    struct Field {
        std::string path;
        std::function<Json()> value;
    };

    void check();

    QListWidget* m_sections;
    QStackedWidget* m_pages;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
    std::vector<Field> m_fields;
};

/// Shows the dialog; what was changed is one undoable edit.
void editExperiment(Workbench& workbench, const std::string& section, QWidget* parent);

}  // namespace voxbit
