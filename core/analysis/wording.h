/// What a person writes as the action and the resource of a question, held against the catalogue of services.
#pragma once

#include "core/base/phrase.h"
#include "core/base/result.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rolewright::analysis {

/// The parts of a text that holds several actions: between blanks, commas and semicolons.
std::vector<std::string> splitActions(std::string_view text);
/// The parts of a text that holds several resources. Names of objects may hold blanks and commas, so a new resource begins only where `arn:` or a lone `*` does.
std::vector<std::string> splitResources(std::string_view text);

/// The actions that these stand for, each once, in order: one without wildcards is itself, one with wildcards stands for what the catalogue knows. Fails with
/// `ValidationError` on what is no action, and when a wildcard stands for nothing or all stand for more than `most`.
Result<std::vector<std::string>> expandActions(const std::vector<std::string>& written, std::size_t most);

/// What is odd about asking for this action on this resource; empty when nothing is. The engine compares texts: AWS never makes a request that pairs an
/// action with a resource of another type. Source: Service Authorization Reference, "Resource types".
Phrase oddity(std::string_view action, std::string_view resource);

}  // namespace rolewright::analysis
