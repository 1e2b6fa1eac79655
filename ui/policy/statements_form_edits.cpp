#include "ui/policy/statements_form.h"

#include "core/policy/arrange.h"
#include "ui/policy/statement_rows.h"
#include "ui/policy/template_dialog.h"
#include "ui/store/calls.h"
#include "ui/theme/phrases.h"

#include <QListView>

#include <algorithm>

namespace rolewright::ui {

/// The card shows already what it says: it is not filled anew, so that the keyboard stays where it is.
void StatementsForm::write()
{
    const auto index = static_cast<std::size_t>(m_shown);
    if (m_document && m_shown >= 0 && !m_mistake && m_forms[index])
        take(policy::writeStatement(*m_document, index, *m_forms[index], m_card->statement()));
    Q_EMIT begun();
}

void StatementsForm::addStatement()
{
    takeBegun();
    const policy::StatementForm form;  // empty: nothing is allowed by itself
    if (take(policy::addStatements(m_text.toStdString(), {form})))
        choose(m_model->rowCount() - 1);
    m_card->focusActions();
}

void StatementsForm::insertTemplate()
{
    auto* dialog = new TemplateDialog(m_type, m_templateValues, this);
    connect(dialog, &TemplateDialog::chosen, this, [this](const std::vector<policy::StatementForm>& statements) {
        // A statement that says nothing yet was only the place for the first one.
        const bool bare = m_forms.size() == 1 && m_forms.front() && *m_forms.front() == policy::StatementForm();
        const int first = bare ? 0 : m_model->rowCount();
        if (take(withStatements(m_text.toStdString(), statements, bare)))
            choose(first);
    });
    dialog->open();
}

void StatementsForm::copyStatement()
{
    const int row = m_shown;
    takeBegun();
    if (row >= 0 && take(policy::copyStatement(*m_document, static_cast<std::size_t>(row))))
        choose(row + 1);
}

void StatementsForm::move(int by)
{
    const int row = m_shown;
    takeBegun();
    if (row >= 0 && take(policy::moveStatement(*m_document, static_cast<std::size_t>(row), static_cast<std::size_t>(row + by))))
        choose(row + by);
}

void StatementsForm::removeStatement()
{
    const int row = m_shown;
    if (row >= 0 && take(policy::removeStatement(*m_document, static_cast<std::size_t>(row))))
        choose(std::min(row, m_model->rowCount() - 1));
}

bool StatementsForm::take(const Result<std::string>& text)
{
    if (!text) {
        m_refusal = messageOf(text.error());
        showState();
        return false;
    }
    if (toQt(*text) == m_text)
        return true;
    m_text = toQt(*text);
    read();
    showState();
    Q_EMIT textEdited(m_text);
    return true;
}

}  // namespace rolewright::ui
