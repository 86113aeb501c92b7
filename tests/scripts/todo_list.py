import streamlit as st

st.set_page_config(page_title="To do", page_icon="✅")

st.markdown(
    """
    <style>
    .st-key-board { background: rgba(120, 120, 120, 0.06); }
    .done { text-decoration: line-through; opacity: 0.6; }
    </style>
    """,
    unsafe_allow_html=True,
)

if "todos" not in st.session_state:
    st.session_state.todos = [
        {"id": 0, "text": "Buy milk", "done": False},
        {"id": 1, "text": "Write report", "done": True},
    ]
    st.session_state.next_id = 2


def add():
    text = st.session_state.new_todo.strip()
    if not text:
        return
    st.session_state.todos.append({"id": st.session_state.next_id, "text": text, "done": False})
    st.session_state.next_id += 1
    st.session_state.new_todo = ""
    st.toast(f"Added “{text}”", icon="📝")


def toggle(todo_id):
    for todo in st.session_state.todos:
        if todo["id"] == todo_id:
            todo["done"] = st.session_state[f"done_{todo_id}"]


def remove(todo_id):
    st.session_state.todos = [t for t in st.session_state.todos if t["id"] != todo_id]


def clear_done():
    st.session_state.todos = [t for t in st.session_state.todos if not t["done"]]


st.title("To do")
st.text_input("What needs doing?", key="new_todo", on_change=add, placeholder="Type and press Enter")

show = st.radio("Show", ["All", "Open", "Done"], horizontal=True, key="show")

visible = [
    t for t in st.session_state.todos if show == "All" or (show == "Done") == t["done"]
]

with st.container(border=True, key="board"):
    if not visible:
        st.write("*Nothing here.*")
    for todo in visible:
        check, label, delete = st.columns([1, 8, 1], vertical_alignment="center")
        check.checkbox(
            f"Done: {todo['text']}",
            value=todo["done"],
            key=f"done_{todo['id']}",
            on_change=toggle,
            args=(todo["id"],),
            label_visibility="collapsed",
        )
        if todo["done"]:
            label.markdown(f"<span class='done'>{todo['text']}</span>", unsafe_allow_html=True)
        else:
            label.write(todo["text"])
        delete.button("✖", key=f"del_{todo['id']}", on_click=remove, args=(todo["id"],), help=f"Delete {todo['text']}")

done = sum(t["done"] for t in st.session_state.todos)
total = len(st.session_state.todos)
if total:
    st.progress(done / total, text=f"{done} of {total} done")
st.button("Clear done", on_click=clear_done, disabled=done == 0)
