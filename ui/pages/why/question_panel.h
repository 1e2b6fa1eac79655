/// Who, what, on what, in which request, and what if: the question as one puts it together.
#pragma once

#include "ui/pages/page.h"
#include "ui/why/why_inquiry.h"
#include "ui/widgets/suggest_field.h"

class QCheckBox;
class QVBoxLayout;

namespace rolewright::ui {

class InlineMessage;
class KeysEditor;

/// What a worker may look at of the store just now.
WhyWorld worldOf(const Store& store);

/// Parts: `whyCaller`, `whyAction`, `whyResource` with `…Message` each, `whyWithout_<layer>`, and those of KeysEditor.
class QuestionPanel final : public QWidget {
    Q_OBJECT
public:
    QuestionPanel(const PageContext& context, QWidget* parent);

    WhyQuestion question() const;
    /// Shows another question, without `edited`.
    void setQuestion(const WhyQuestion& question);
    /// Says what the answer knows of the inputs.
    void show(const WhyAnswer& answer);
    using QWidget::show;
    QWidget* callerField() const;

Q_SIGNALS:
    void edited();

private:
    SuggestField* addField(QVBoxLayout* layout, const QString& name, const QString& title, const QString& placeholder, SuggestField::Source source, const QString& separators,
                           InlineMessage*& message);
    QWidget* buildWhatIf();

    SuggestField* m_caller = nullptr;
    SuggestField* m_actions = nullptr;
    SuggestField* m_resources = nullptr;
    InlineMessage* m_callerMessage = nullptr;
    InlineMessage* m_actionsMessage = nullptr;
    InlineMessage* m_resourcesMessage = nullptr;
    KeysEditor* m_keys = nullptr;
    std::vector<std::pair<evaluation::Layer, QCheckBox*>> m_without;
};

}  // namespace rolewright::ui
