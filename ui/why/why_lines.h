/// The lines of an explanation, layer by layer.
#pragma once

#include "ui/why/why_report.h"

namespace rolewright::ui {

/// Every layer in the order of evaluation, those that do not apply included; the one that decided is marked.
std::vector<WhyLine> layerLines(const service::Verdict& verdict, const engine::Grounds& grounds);
/// "resource-based policy" …, in the person's language and with AWS's abbreviations.
QString layerName(evaluation::Layer layer);

}  // namespace rolewright::ui
