// Solutions bent by the machine: what a careless goal would let pass.
#include "core/training/checker.h"

namespace rolewright::training {

namespace {

constexpr std::string_view otherAccount = "999900001111";

/// Puts `*` in the place of the value of every member `key`, however deep; true when there was one.
bool widen(json::Object& value, const std::string& key)
{
    bool changed = false;
    for (auto& [name, inner] : value.items()) {
        if (value.is_object() && name == key && inner != "*") {
            inner = key == "Principal" ? json::Object{{"AWS", "*"}} : json::Object("*");
            changed = true;
        } else if (inner.is_structured()) {
            changed = widen(inner, key) || changed;
        }
    }
    return changed;
}

bool replaceAccounts(json::Object& value)
{
    bool changed = false;
    for (auto& [name, inner] : value.items()) {
        if (inner.is_structured()) {
            changed = replaceAccounts(inner) || changed;
        } else if (inner.is_string()) {
            std::string text = inner.get<std::string>();
            const std::size_t at = text.find("::");
            if (text.starts_with("arn:aws:iam::") && at + 14 <= text.size()) {
                text.replace(at + 2, otherAccount.size(), otherAccount);
                inner = text;
                changed = true;
            }
        }
    }
    return changed;
}

}  // namespace

std::vector<Variant> variantsOf(const Ops& solve)
{
    std::vector<Variant> variants;
    const auto bent = [&](std::size_t index, const std::string& what, auto&& bend) {
        Ops ops = solve;
        if (bend(ops[index].params))
            variants.push_back({ops[index].name + " " + what, std::move(ops)});
    };
    for (std::size_t i = 0; i < solve.size(); ++i) {
        if (solve.size() > 1) {
            Ops ops = solve;
            ops.erase(ops.begin() + static_cast<std::ptrdiff_t>(i));
            variants.push_back({"without " + solve[i].name, std::move(ops)});
        }
        for (const char* key : {"Action", "Resource", "Principal"})
            bent(i, "with every " + std::string(key), [&](json::Object& params) { return widen(params, key); });
        bent(i, "with another account", replaceAccounts);
    }
    return variants;
}

}  // namespace rolewright::training
