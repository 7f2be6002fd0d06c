// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "app/window/laboratory_job.h"
#include "core/report/figure.h"
#include "core/report/table.h"

/// What the Laboratory panel shows of an answer, in the user's language. Numbers and order are those of
/// core/report/laboratory_tables.h and laboratory_figures.h.
namespace voxbit {

/// A line per metric.
Table laboratoryTable(const LaboratoryAnswer& answer);
/// A line per layer: what one metric says of it. @param metric position in Laboratory::metrics
Table laboratoryLayerTable(const LaboratoryAnswer& answer, std::size_t metric);
/// What a column of either table means.
QString laboratoryColumnDefinition(const TableColumn& column);

/// Bars are those of agreementBars().
Figure agreementPicture(const LaboratoryAnswer& answer);
/// Rows and columns are those of metricsByAgreement().
Figure correlationPicture(const LaboratoryAnswer& answer);
/// Points are those of layersByReference().
Figure rankPicture(const LaboratoryAnswer& answer, std::size_t metric);

/// metricTitle() of a position, without its unit: of ranks, not of values.
QString laboratoryMetric(const LaboratoryAnswer& answer, std::size_t metric);
/// "Held against KL divergence: 38 layers, 32 recordings, ..."
QString laboratoryText(const LaboratoryAnswer& answer);
/// What exported pictures and tables belong to.
QString laboratoryHeader(const LaboratoryAnswer& answer);

}  // namespace voxbit
