// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <memory>
#include <vector>

#include "core/experiment/plan.h"

class QComboBox;
class QDialogButtonBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace voxbit {

/// Asks which values an experiment is repeated over, and says how many experiments that makes before anything starts.
class SweepDialog : public QDialog {
    Q_OBJECT
  public:
    /// @param corpus for groups of speakers; may be null
    SweepDialog(const Experiment& base, std::shared_ptr<const Corpus> corpus, QWidget* parent = nullptr);

    /// @throws InvalidArgument for numbers that cannot be read
    Sweep sweep() const;
    /// What sweep() expands to; empty while the answers are not usable.
    const std::vector<Experiment>& experiments() const { return m_experiments; }

  private:
    QWidget* makeSizes();
    QListWidget* makeAllocators();
    QListWidget* makeCalibrators();
    QWidget* makeGroups();
    void addGroups(const std::string& field);
    void count();

    Experiment m_base;
    std::shared_ptr<const Corpus> m_corpus;
    std::vector<Experiment> m_experiments;
    QComboBox* m_sizeKind = nullptr;
    QLineEdit* m_sizes = nullptr;
    QListWidget* m_allocators = nullptr;
    QListWidget* m_calibrators = nullptr;
    QPlainTextEdit* m_groups = nullptr;
    QLabel* m_count = nullptr;
    QDialogButtonBox* m_buttons = nullptr;
};

}  // namespace voxbit
