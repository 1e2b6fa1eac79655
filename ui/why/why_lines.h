/// The lines of an explanation, layer by layer.
#pragma once

#include "ui/why/why_report.h"

namespace rolewright::ui {

/// Every layer in the order of evaluation, those that do not apply or were left out included; the one that decided is marked.
std::vector<WhyLine> layerLines(const service::Verdict& verdict, const engine::Grounds& grounds, evaluation::LayerSet excluded = 0);
/// "resource-based policy" …, in the person's language and with AWS's abbreviations.
QString layerName(evaluation::Layer layer);
/// Layers in the order of evaluation.
std::span<const evaluation::Layer> layerOrder();
/// "What if: without SCPs, without …, this is not what would happen now".
QString whatIfWords(evaluation::LayerSet excluded);

}  // namespace rolewright::ui
