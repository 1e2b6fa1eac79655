/// What can be wrong with a policy, and what AWS says to it. Each service words the same flaw in its own way.
#pragma once

#include "core/policy/document.h"

#include <string>
#include <string_view>
#include <vector>

namespace rolewright::policy {

enum class Flaw : unsigned char {
    tooLong,
    invalidCharacter,
    invalidJson,
    notAnObject,
    duplicateElement,
    duplicateElementByCase,
    unknownElement,
    wrongType,
    invalidVersion,
    missingStatement,
    emptyStatement,
    tooManyStatements,
    missingEffect,
    invalidEffect,
    effectCase,
    bothElements,
    principalText,
    principalKey,
    missingVersion,
    principalProhibited,
    missingPrincipal,
    emptyPrincipal,
    everybodyInTrust,
    invalidPrincipal,
    wildcardInPrincipal,
    federatedPrincipal,
    notPrincipalWithAllow,
    notPrincipalInTrust,
    cognitoCondition,
    duplicateSid,
    sidCharacters,
    missingAction,
    emptyAction,
    actionWithoutVendor,
    actionColons,
    actionVendor,
    notAnAssumeAction,
    unknownAssumeAction,
    missingResource,
    emptyResource,
    resourceProhibited,
    notResourceProhibited,
    resourceNotArn,
    resourcePartition,
    resourceVendor,
    resourceLegacy,
    resourceRegion,
    resourceIamRegion,
    resourceIamPath,
    unknownOperator,
    dateValue,
    scpPrincipal,
    rcpPrincipal,
    rcpAllow,
    rcpNotAction,
    rcpAction,
};

/// A flaw at its place. `subject` is what AWS's sentence quotes; `explanation` says it to a person.
struct Finding {
    Flaw flaw;
    std::string subject;
    Phrase explanation;
    SourceSpan span;
};

/// Of AWS's policy validation reference.
std::string_view codeOf(Flaw flaw);
/// The findings as problems of a document of this type, in the order in which AWS finds them.
std::vector<Problem> problemsOf(std::vector<Finding> findings, Type type);

}  // namespace rolewright::policy
