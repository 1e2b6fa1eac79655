<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccessText</name>
    <message numerus="yes">
        <source>and %n more service(s)</source>
        <translation>
            <numerusform>and %n more service</numerusform>
            <numerusform>and %n more services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EvaluationSteps</name>
    <message numerus="yes">
        <source>%n Deny statement(s) looked at</source>
        <translation>
            <numerusform>%n Deny statement looked at</numerusform>
            <numerusform>%n Deny statements looked at</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>StatementRows</name>
    <message numerus="yes">
        <source>%1 · %n condition(s)</source>
        <translation>
            <numerusform>%1 · %n condition</numerusform>
            <numerusform>%1 · %n conditions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WhatIf</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touched account(s) are not in this workspace.</source>
        <translation>
            <numerusform>%n touched account is not in this workspace.</numerusform>
            <numerusform>%n touched accounts are not in this workspace.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::AutoRenewal</name>
    <message numerus="yes">
        <source>%1 is not renewed by itself any more: it was refused %n time(s). %2</source>
        <translation>
            <numerusform>%1 is not renewed by itself any more: it was refused %n time. %2</numerusform>
            <numerusform>%1 is not renewed by itself any more: it was refused %n times. %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BothHalvesStep</name>
    <message numerus="yes">
        <source>(%n more are not listed)</source>
        <translation>
            <numerusform>(%n more is not listed)</numerusform>
            <numerusform>(%n more are not listed)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BulkActions</name>
    <message numerus="yes">
        <source>Add %n user(s) to groups</source>
        <translation>
            <numerusform>Add %n user to groups</numerusform>
            <numerusform>Add %n users to groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach policies to %n selected</source>
        <translation>
            <numerusform>Attach policies to %n selected</numerusform>
            <numerusform>Attach policies to %n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Attach %n policy(s)</source>
        <translation>
            <numerusform>Attach %n policy</numerusform>
            <numerusform>Attach %n policies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BulkPlan</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::BulkTagsDialog</name>
    <message numerus="yes">
        <source>Tag %n selected</source>
        <translation>
            <numerusform>Tag %n selected</numerusform>
            <numerusform>Tag %n selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ChangePanel</name>
    <message numerus="yes">
        <source>An action counts when there is some resource it can be done on; boundary, session policy and organization policies included. %n resource(s) known here were asked about one by one: ≠ marks actions that stay, but on other resources. Conditions on the request itself are taken to be met.</source>
        <translation>
            <numerusform>An action counts when there is some resource it can be done on; boundary, session policy and organization policies included. %n resource known here was asked about one by one: ≠ marks actions that stay, but on other resources. Conditions on the request itself are taken to be met.</numerusform>
            <numerusform>An action counts when there is some resource it can be done on; boundary, session policy and organization policies included. %n resources known here were asked about one by one: ≠ marks actions that stay, but on other resources. Conditions on the request itself are taken to be met.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ClassView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) read.</source>
        <translation>
            <numerusform>%n record read.</numerusform>
            <numerusform>%n records read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ClonePlan</name>
    <message numerus="yes">
        <source>%n policy(s) that speak of the role by its unique id, which the clone does not have</source>
        <translation>
            <numerusform>%n policy that speaks of the role by its unique id, which the clone does not have</numerusform>
            <numerusform>%n policies that speak of the role by its unique id, which the clone does not have</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ConditionsEditor</name>
    <message numerus="yes">
        <source>Edit %n condition(s) as JSON</source>
        <translation>
            <numerusform>Edit %n condition as JSON</numerusform>
            <numerusform>Edit %n conditions as JSON</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::DraftsStatus</name>
    <message numerus="yes">
        <source>Review %n drafts…</source>
        <translation>
            <numerusform>Review %n draft…</numerusform>
            <numerusform>Review %n drafts…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::EffectPanel</name>
    <message numerus="yes">
        <source>May do %Ln action(s)</source>
        <translation>
            <numerusform>May do %Ln action</numerusform>
            <numerusform>May do %Ln actions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n service(s)</source>
        <translation>
            <numerusform>of %n service</numerusform>
            <numerusform>of %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::FindingsPage</name>
    <message numerus="yes">
        <source>%n resource(s) with a policy, and who gets in that is not of %1.</source>
        <translation>
            <numerusform>%n resource with a policy, and who gets in that is not of %1.</numerusform>
            <numerusform>%n resources with a policy, and who gets in that is not of %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardedPage</name>
    <message numerus="yes">
        <source>Remove %n resources</source>
        <translation>
            <numerusform>Remove %n resource</numerusform>
            <numerusform>Remove %n resources</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::GuardrailsTab</name>
    <message numerus="yes">
        <source>Limited: %n action(s). What is left, identity-based and resource-based policies must still allow.</source>
        <translation>
            <numerusform>Limited: %n action. What is left, identity-based and resource-based policies must still allow.</numerusform>
            <numerusform>Limited: %n actions. What is left, identity-based and resource-based policies must still allow.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::HandedOut</name>
    <message numerus="yes">
        <source>%1 (%n times, last at %2)</source>
        <translation>
            <numerusform>%1 (%n time, at %2)</numerusform>
            <numerusform>%1 (%n times, last at %2)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::InstanceProfilesPage</name>
    <message numerus="yes">
        <source>Delete %n instance profiles</source>
        <translation>
            <numerusform>Delete %n instance profile</numerusform>
            <numerusform>Delete %n instance profiles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Journal</name>
    <message numerus="yes">
        <source>done, %n command(s)</source>
        <translation>
            <numerusform>done, %n command</numerusform>
            <numerusform>done, %n commands</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::MembershipStep</name>
    <message numerus="yes">
        <source>%n more: type a part of the name.</source>
        <translation>
            <numerusform>%n more: type a part of the name.</numerusform>
            <numerusform>%n more: type a part of the name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ObjectEditor</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PackBar</name>
    <message numerus="yes">
        <source>%n must be mended by its author, see the rules:</source>
        <translation>
            <numerusform>One thing must be mended by its author, see the rules:</numerusform>
            <numerusform>%n things must be mended by its author, see the rules:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PlanStep</name>
    <message numerus="yes">
        <source>• %n calls are made as %1.</source>
        <translation>
            <numerusform>• %n call is made as %1.</numerusform>
            <numerusform>• %n calls are made as %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::PoliciesView</name>
    <message numerus="yes">
        <source>Delete %n policies</source>
        <translation>
            <numerusform>Delete %n policy</numerusform>
            <numerusform>Delete %n policies</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RemoteDesk</name>
    <message numerus="yes">
        <source>%n drafts of %1 are not applied. They are lost when this window is closed.</source>
        <translation>
            <numerusform>%n draft of %1 is not applied. It is lost when this window is closed.</numerusform>
            <numerusform>%n drafts of %1 are not applied. They are lost when this window is closed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RequestLog</name>
    <message numerus="yes">
        <source>%n command(s) copied.</source>
        <translation>
            <numerusform>%n command copied.</numerusform>
            <numerusform>%n commands copied.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ReviewDialog</name>
    <message numerus="yes">
        <source>%n calls at %1, with the connection&apos;s own keys.</source>
        <translation>
            <numerusform>%n call at %1, with the connection&apos;s own keys.</numerusform>
            <numerusform>%n calls at %1, with the connection&apos;s own keys.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls change production. Type the connection&apos;s name to make them</source>
        <translation>
            <numerusform>%n call changes production. Type the connection&apos;s name to make it</numerusform>
            <numerusform>%n calls change production. Type the connection&apos;s name to make them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls were made.</source>
        <translation>
            <numerusform>%n call was made.</numerusform>
            <numerusform>%n calls were made.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not tried.</source>
        <translation>
            <numerusform>%n was not tried.</numerusform>
            <numerusform>%n were not tried.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::RoleCopy</name>
    <message numerus="yes">
        <source>%n managed policy(s)</source>
        <translation>
            <numerusform>%n managed policy</numerusform>
            <numerusform>%n managed policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s) of its own</source>
        <translation>
            <numerusform>%n policy of its own</numerusform>
            <numerusform>%n policies of its own</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <translation>
            <numerusform>%n tag</numerusform>
            <numerusform>%n tags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::ServedChanges</name>
    <message numerus="yes">
        <source>%n change(s) over the endpoint</source>
        <translation>
            <numerusform>%n change over the endpoint</numerusform>
            <numerusform>%n changes over the endpoint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) by %1 over the endpoint</source>
        <translation>
            <numerusform>%n change by %1 over the endpoint</numerusform>
            <numerusform>%n changes by %1 over the endpoint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::StructureTab</name>
    <message numerus="yes">
        <source>Move %n accounts to</source>
        <translation>
            <numerusform>Move %n account to</numerusform>
            <numerusform>Move %n accounts to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %n accounts to %1</source>
        <translation>
            <numerusform>Move %n account to %1</numerusform>
            <numerusform>Move %n accounts to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SwitchAsButton</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::SwitchRoleDialog</name>
    <message numerus="yes">
        <source>Looked for in names, paths and tags of %n role(s), and in the names, aliases and numbers of their accounts. Type less of it, or paste the ARN of the role.</source>
        <translation>
            <numerusform>Looked for in the name, path and tags of %n role, and in the name, alias and number of its account. Type less of it, or paste the ARN of the role.</numerusform>
            <numerusform>Looked for in names, paths and tags of %n roles, and in the names, aliases and numbers of their accounts. Type less of it, or paste the ARN of the role.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustChangeList</name>
    <message numerus="yes">
        <source>Not listed: %n more.</source>
        <translation>
            <numerusform>Not listed: %n more.</numerusform>
            <numerusform>Not listed: %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TrustChangePanel</name>
    <message numerus="yes">
        <source>access is gained by %n</source>
        <translation>
            <numerusform>access is gained by %n</numerusform>
            <numerusform>access is gained by %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>access is lost by %n</source>
        <translation>
            <numerusform>access is lost by %n</numerusform>
            <numerusform>access is lost by %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n must bring more than now</source>
        <translation>
            <numerusform>%n must bring more than now</numerusform>
            <numerusform>%n must bring more than now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may bring less than now</source>
        <translation>
            <numerusform>%n may bring less than now</numerusform>
            <numerusform>%n may bring less than now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can assume the role afterwards.</source>
        <translation>
            <numerusform>%n can assume the role afterwards.</numerusform>
            <numerusform>%n can assume the role afterwards.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::TurnsView</name>
    <message numerus="yes">
        <source>Not asked about: %n more.</source>
        <translation>
            <numerusform>Not asked about: %n more.</numerusform>
            <numerusform>Not asked about: %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WalkthroughsPage</name>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WhatStep</name>
    <message numerus="yes">
        <source>%1 (%n character(s))</source>
        <translation>
            <numerusform>%1 (%n character)</numerusform>
            <numerusform>%1 (%n characters)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n policy(s)</source>
        <translation>
            <numerusform>%n policy</numerusform>
            <numerusform>%n policies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 ⚠ %n finding(s)</source>
        <translation>
            <numerusform>%1 ⚠ %n finding</numerusform>
            <numerusform>%1 ⚠ %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::WindowMark</name>
    <message numerus="yes">
        <source>Group %1: %n windows act as this identity, through the same session</source>
        <translation>
            <numerusform>Group %1: %n window acts as this identity, through the same session</numerusform>
            <numerusform>Group %1: %n windows act as this identity, through the same session</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>rolewright::ui::Wizard</name>
    <message numerus="yes">
        <source>%n call(s) after it were not made.</source>
        <translation>
            <numerusform>%n call after it was not made.</numerusform>
            <numerusform>%n calls after it were not made.</numerusform>
        </translation>
    </message>
</context>
</TS>
