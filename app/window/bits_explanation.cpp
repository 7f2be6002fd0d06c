// SPDX-License-Identifier: Apache-2.0
#include "app/window/bits_explanation.h"

#include <QCoreApplication>
#include <QLocale>

#include "app/window/core_text.h"
#include "app/window/metric_text.h"
#include "app/window/size_text.h"
#include "app/window/workbench.h"
#include "core/base/as_index.h"
#include "core/report/figure_builders.h"

namespace voxbit {
namespace {

struct ExplanationWords {
    Q_DECLARE_TR_FUNCTIONS(BitsExplanation)
};

/// The sentences about one layer; refers to the workbench's present values.
class Sentences {
  public:
    Sentences(const Workbench& workbench, int layer)
        : m_workbench(workbench),
          m_layer(layer),
          m_model(*workbench.model().value),
          m_plan(*workbench.plan().value),
          m_bits(*workbench.bits().value) {}

    QStringList all() const {
        const LayerPlan& plan = m_plan.plan.plan;
        if (plan.pinned[asIndex(m_layer)]) return {pinned(*plan.pinned[asIndex(m_layer)])};
        if (!plan.isAllocated[asIndex(m_layer)]) return {leftOut()};
        const auto explanation = m_workbench.explain(m_layer);
        if (!explanation) return {withoutPath()};
        QStringList sentences{place(*explanation)};
        sentences << neighboursInOrder(*explanation) << tied(*explanation) << gain(*explanation) << loss(*explanation)
                  << nextOnPath();
        sentences.removeAll(QString());
        return sentences;
    }

  private:
    /// Checkpoint names fill lines: "layers 3 attention.q_proj" says the same.
    QString name(int layer) const {
        const LayerPlace place = placeOfLayer(m_model.layers[asIndex(layer)].name);
        return QString::fromStdString(place.block == place.part ? place.part : place.block + " " + place.part);
    }

    QString names(const std::vector<int>& layers) const {
        QStringList list;
        for (const int layer : layers) list << name(layer);
        return QLocale().createSeparatedList(list);
    }

    QString pinned(Bits bits) const {
        const bool isOwnPin = m_workbench.experiment().layers.pins.contains(m_model.layers[asIndex(m_layer)].name);
        const QString width = bits == kFloatBits
                                  ? ExplanationWords::tr("It is pinned to float32: it stays unquantized.")
                                  : ExplanationWords::tr("It is pinned to %n bit(s).", nullptr, bits);
        if (isOwnPin) return width + QLatin1Char(' ') + ExplanationWords::tr("Unpin it to let the allocator choose.");
        return width + QLatin1Char(' ') +
               ExplanationWords::tr("The pin comes from a name pattern or a setting for this kind of layer.");
    }

    QString leftOut() const {
        if (m_model.layers[asIndex(m_layer)].weightCount == 0)
            return ExplanationWords::tr(
                "It multiplies two activations and has no weights, so that there are no bits to give.");
        return ExplanationWords::tr(
            "It stays float32: the selection of layers leaves it out. Pin it to a width to quantize it "
            "nevertheless.");
    }

    QString withoutPath() const {
        if (hasLimits(m_workbench.experiment()))
            return ExplanationWords::tr(
                "Its width is part of the bit map with the least damage within all limits at once: there is no order "
                "in which layers lose bits.");
        return ExplanationWords::tr(
                   "The bit map is given as a whole (allocator: %1): there is no order in which layers lose bits.")
            .arg(choiceText("allocation", m_workbench.experiment().allocation.allocator));
    }

    QString place(const LayerExplanation& explanation) const {
        if (explanation.rankCount == 0) return {};  // the allocator solves for all layers at once
        return ExplanationWords::tr("It has %1: number %2 of %3 in the order in which layers lose bits.")
            .arg(bitCount(explanation.bits), QLocale().toString(explanation.rank + 1),
                 QLocale().toString(explanation.rankCount));
    }

    /// Whom the order asks just before and just after it.
    QString neighboursInOrder(const LayerExplanation& explanation) const {
        const auto& groups = m_plan.plan.path->groups();
        const auto& order = m_plan.plan.removalOrder;
        const auto groupText = [&](int rank) {
            const int first = groups[asIndex(order[asIndex(rank)])].front();
            return ExplanationWords::tr("%1 (%2)").arg(name(first),
                                                       bitCount(m_bits.allocation.bits[asIndex(first)].weight));
        };
        const bool hasBefore = explanation.rank > 0;
        const bool hasAfter = explanation.rank + 1 < static_cast<int>(order.size());
        if (hasBefore && hasAfter)
            return ExplanationWords::tr("In each round it loses its bit after %1 and before %2.")
                .arg(groupText(explanation.rank - 1), groupText(explanation.rank + 1));
        if (hasAfter) return ExplanationWords::tr("In each round it loses its bit first, before %1.").arg(groupText(1));
        if (hasBefore)
            return ExplanationWords::tr("In each round it loses its bit last, after %1.")
                .arg(groupText(explanation.rank - 1));
        return {};
    }

    QString tied(const LayerExplanation& explanation) const {
        if (explanation.tiedWith.empty()) return {};
        return ExplanationWords::tr("It shares its width with %1.").arg(names(explanation.tiedWith));
    }

    QString gain(const LayerExplanation& explanation) const {
        if (!explanation.lastLoss) return ExplanationWords::tr("It is as wide as the settings allow.");
        return ExplanationWords::tr("A budget of %1 would give it %2.")
            .arg(sufficientSizeText(explanation.lastLoss->takenBelowBytes), bitCount(explanation.lastLoss->from));
    }

    QString loss(const LayerExplanation& explanation) const {
        if (!explanation.nextLoss) return ExplanationWords::tr("It is as narrow as the settings allow.");
        return ExplanationWords::tr("A budget below %1 would leave it %2.")
            .arg(sufficientSizeText(explanation.nextLoss->takenBelowBytes), bitCount(explanation.nextLoss->to));
    }

    /// What the path does next, whichever layer it is.
    QString nextOnPath() const {
        const PathNeighbours next = neighbours(*m_plan.plan.path, m_bits.allocation);
        QStringList sentences;
        if (next.gain)
            sentences << ExplanationWords::tr("Next to gain a bit: %1, from %2.")
                             .arg(names(next.gain->layers), sufficientSizeText(next.gain->takenBelowBytes));
        if (next.loss)
            sentences << ExplanationWords::tr("Next to lose a bit: %1, below %2.")
                             .arg(names(next.loss->layers), sufficientSizeText(next.loss->takenBelowBytes));
        return sentences.join(QLatin1Char(' '));
    }

    static QString bitCount(Bits bits) {
        return bits == kFloatBits ? ExplanationWords::tr("float32") : ExplanationWords::tr("%n bit(s)", nullptr, bits);
    }

    const Workbench& m_workbench;
    int m_layer;
    const LoadedModel& m_model;
    const BudgetPlan& m_plan;
    const ChosenBits& m_bits;
};

}  // namespace

QStringList explainBits(const Workbench& workbench, int layer) {
    if (layer < 0 || !workbench.model().value || !workbench.plan().value || !workbench.bits().value) return {};
    return Sentences(workbench, layer).all();
}

}  // namespace voxbit
