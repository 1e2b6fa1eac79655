<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
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
    <name>rolewright::ui::ObjectEditor</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
</context>
</TS>
